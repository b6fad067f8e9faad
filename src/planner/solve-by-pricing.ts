import type { Component } from './contents.ts';
import { coverByPages, loadSolver } from './cover-by-pages.ts';
import { contentOf } from './lawful.ts';
import type { LeastPlan } from './least-plan.ts';
import { objectives } from './plan.ts';
import { earningsOf, type Relaxed } from './relax.ts';
import { wordsOf } from './resolve-stops.ts';
import { brokenSavings } from './savings.ts';
import { type Aim, search } from './search.ts';
import { lend, type Steps } from './steps.ts';

export interface Solved {
  readonly plan: LeastPlan;
  /** No plan has fewer pages. */
  readonly lowerBound: number;
  /** How many of the objectives, from the first, are proven. */
  readonly proven: number;
}

/** Told whenever a better plan or a better bound is known. */
export type Tell = (pages: number, lowerBound: number) => void;

/** The words of a plan, however many, weigh less than this part of a page while pages are counted. */
const wordsShare = 0.05;

/**
 * First the fewest pages, then, on so many, the least plan by the other objectives.
 *
 * Fewest pages are not sought for their own sake alone: too many ways lead to as many. The words that visitors read past
 * tell them apart, weighed so lightly that all of them together come to less than a page.
 */
export async function solveByPricing(
  component: Component,
  start: LeastPlan,
  steps: Steps,
  tell: Tell = () => undefined,
): Promise<Solved> {
  const highs = await loadSolver();
  const tooLong = component.stops.flatMap(({ words }, stop) => (words > component.rules.budget ? stop : []));
  const model = coverByPages(highs, component.stops.length, new Set(tooLong));
  model.addColumns([...start.pages, ...component.stops.map((_, stop) => ({ stops: [stop], cost: 0 }))]);
  const words = wordsReadPastAtMost(component);

  const counting = countPages(component, words);
  const boundOf = (root: Relaxed | undefined) => (root ? counting.pagesProven(root) : 1);
  const counted = lend(steps, steps.left / 2, lent =>
    search(
      { highs, component, model, steps: lent, tell: (best, root) => tell(best.pages.length, boundOf(root)) },
      counting,
      start,
    ),
  );
  const pages = counted.best.pages.length;
  const lowerBound = counted.proven ? pages : boundOf(counted.root);
  tell(pages, lowerBound);

  const weighing = weighWords(component, pages, words);
  const weighed = search({ highs, component, model, steps, tell: () => undefined }, weighing, counted.best);
  model.dispose();
  const isLeast = weighed.proven && weighing.isExact;
  return {
    plan: weighed.best,
    lowerBound,
    proven:
      weighed.best.pages.length > lowerBound ? 0 : !isLeast ? 1 : weighed.isTied ? 2 : objectives.length,
  };
}

function countPages(component: Component, words: number): Aim & { pagesProven(relaxed: Relaxed): number } {
  const size = component.stops.length;
  const grain = 2 ** Math.floor(49 - Math.log2(size));
  const word = Math.floor((wordsShare / Math.max(1, words)) * grain);
  const pagesProven = ({ prices, pagePrice }: Relaxed) =>
    Math.max(1, Math.ceil((earningsOf(prices) - word * words) / pagePrice));
  return {
    objective: { page: 1, word: word / grain, forfeit: 3, pages: size },
    scale: { page: grain, word, grain },
    goal: best => ({ pages: best.pages.length - 1, words }),
    isSettled: relaxed => pagesProven(relaxed) >= Math.ceil(relaxed.covering.cost - wordsShare),
    leastProgress: () => 0.01,
    furtherCuts: ({ taken }) => brokenSavings(taken, component),
    breaksTies: false,
    pagesProven,
  };
}

function weighWords(
  { stops: { length: size } }: Component,
  pages: number,
  words: number,
): Aim & { readonly isExact: boolean } {
  const forfeit = words + 1;
  const heaviest = size * forfeit;
  const grain = 2 ** Math.max(0, Math.min(16, Math.floor(Math.log2(2 ** 50 / heaviest))));
  return {
    objective: { page: 0, word: 1, forfeit, pages },
    scale: { page: 0, word: grain, grain },
    goal: best => ({ pages, words: best.cost }),
    isSettled: () => false,
    leastProgress: gap => Math.max(1, (gap / grain) * 0.03),
    furtherCuts: () => [],
    breaksTies: true,
    /** Sums beyond this are not exact, and prove nothing. */
    isExact: heaviest * grain < 2 ** 52,
  };
}

/** No lawful plan reads past more words than these. */
function wordsReadPastAtMost({ stops, rules }: Component): number {
  const widest = Math.max(
    ...stops.map(({ words }) => words),
    Math.min(rules.budget, wordsOf(contentOf(stops))),
  );
  return stops.reduce((sum, { weight, bears, words }) => sum + weight * (Math.min(bears, widest) - words), 0);
}
