import { blocksIn, type Fewest } from './blocks.ts';
import type { Component } from './contents.ts';
import { coverFrom } from './cover-from.ts';
import type { CoveringModel } from './covering.ts';
import type { LeastPlan } from './least-plan.ts';
import type { Highs } from './load-solver.ts';
import { earningsOf, type Relaxed } from './relax.ts';
import { type Aim, search } from './search.ts';
import { solveByListing } from './solve-by-listing.ts';
import { startOf } from './start-of.ts';
import { lend, type Steps } from './steps.ts';

/** Told whenever a better plan or a better bound is known. */
export type Tell = (pages: number, lowerBound: number) => void;

export interface Counted {
  readonly best: LeastPlan;
  /** No plan has fewer pages. */
  readonly lowerBound: number;
}

/** What a linear program costs is this near to what it says. */
const rounding = 1e-6;
/** A search is not parted where so many pages are missing to a proof, each part bringing less than one. */
export const mostMissing = 20;
/** A block that is put together by listing its pages takes no more steps. */
const stepsOfAListing = 20_000;

/** The fewest pages that a component's stops need, whatever words visitors read past there. */
export function countPages(
  highs: Highs,
  component: Component,
  model: CoveringModel,
  start: LeastPlan,
  steps: Steps,
  tell: Tell,
): Counted {
  if (start.pages.length === 1) return { best: start, lowerBound: 1 };
  const counting = counter(component);
  const boundOf = (root: Relaxed | undefined) => (root ? counting.pagesProven(root) : 1);
  const isTooLong = component.stops.some(({ words }) => words > component.rules.budget);
  const blocks = isTooLong ? undefined : blocksIn(component, fewestOf(highs));
  const tellOf = (best: LeastPlan, root: Relaxed | undefined) => tell(best.pages.length, boundOf(root));
  const found = search({ highs, component, model, blocks, steps, tell: tellOf }, counting, start);
  const pages = found.best.pages.length;
  const lowerBound = found.proven ? pages : boundOf(found.root);
  tell(pages, lowerBound);
  return { best: found.best, lowerBound };
}

/** How few pages a block's stops need as if there were no others. */
function fewestOf(highs: Highs): Fewest {
  return (component, steps) => {
    const listed = lend(steps, stepsOfAListing, lent => solveByListing(component, lent));
    if (listed) return listed.pages.length;
    const start = startOf(component, steps);
    const model = coverFrom(highs, component, start);
    const { lowerBound } = countPages(highs, component, model, start.plan, steps, () => undefined);
    model.dispose();
    return lowerBound;
  };
}

interface Counter extends Aim {
  /** No plan has fewer pages. */
  pagesProven(relaxed: Relaxed): number;
}

function counter({ stops: { length: size } }: Component): Counter {
  const grain = 2 ** Math.floor(49 - Math.log2(size));
  const pagesProven = ({ prices, pagePrice }: Relaxed) =>
    Math.max(1, Math.ceil(earningsOf(prices) / pagePrice));
  return {
    objective: { page: 1, word: 0, forfeit: 3, pages: size },
    scale: { page: grain, word: 0, grain },
    goal: best => ({ pages: best.pages.length - 1, words: 0 }),
    isSettled: relaxed => pagesProven(relaxed) >= Math.ceil(relaxed.covering.cost - rounding),
    leastProgress: () => 0.01,
    mayClose: gap => gap <= mostMissing * grain,
    breaksTies: false,
    pagesProven,
  };
}
