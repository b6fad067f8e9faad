import type { Component } from './contents.ts';
import { type CoveringModel, coverByPages, type Highs, loadSolver } from './cover-by-pages.ts';
import { isLess, type LeastPlan } from './least-plan.ts';
import { describePage } from './live-pages.ts';
import { pagesOfContents } from './page-source.ts';
import type { Steps } from './pages-within.ts';
import { pagesProven, type Relaxed, relax } from './relax.ts';
import { roundCovering } from './round-covering.ts';
import { search } from './search.ts';

/** Counting pages, prices are whole multiples of this part of a page. */
const pageGrain = 2 ** 30;

export interface Priced {
  readonly plan: LeastPlan;
  /** No plan has fewer pages. */
  readonly lowerBound: number;
  /** How many of the objectives, from the first, are proven. */
  readonly proven: number;
}

/**
 * First a bound on the pages, then the least plan of so few by the other objectives, or, where it is proven that there is none,
 * of one more. Where that stays open, the plan of one more page is offered without a proof.
 *
 * Fewest pages are not sought for their own sake: too many ways lead to as many. The words that visitors read past
 * tell them apart, and lead the search to a plan, while odd sets of stops (`cuts.ts`) mostly close the bound on the pages.
 */
export async function solveByPricing(component: Component, fused: LeastPlan, steps: Steps): Promise<Priced> {
  const highs = await loadSolver();
  const counting = countPages(highs, component, fused);
  const counted = spend(steps, 1 / 2, part => relaxPages(component, counting, fused, part));
  const rounded = roundCovering(counted.covering, component);
  const start = rounded && isLess(rounded, fused) ? rounded : fused;
  let lowerBound = pagesProven(counted);
  let priced: Priced | undefined;
  let open = 0;
  for (let pages = lowerBound; pages <= start.pages.length && !priced && steps.left > 1; ) {
    const { best, proven } = spend(steps, 1 / 2, part => {
      return leastOfPages(highs, component, counting, counted, { pages, forfeit: start.cost + 1 }, part);
    });
    if (best) priced = { plan: best, lowerBound, proven: open > 0 ? 0 : proven ? 4 : 1 };
    else if (proven && open === 0) lowerBound = pages + 1;
    else open++;
    pages += Math.max(1, open);
  }
  counting.dispose();
  return priced ?? { plan: start, lowerBound, proven: start.pages.length === lowerBound ? 1 : 0 };
}

/** Gives a share of the steps to some work, and takes back what it leaves. */
function spend<Result>(steps: Steps, share: number, work: (part: Steps) => Result): Result {
  const part = { left: Math.ceil(steps.left * share) };
  steps.left -= part.left;
  const result = work(part);
  steps.left += part.left;
  return result;
}

/** The covering in which every page costs one. */
function countPages(highs: Highs, { stops }: Component, start: LeastPlan): CoveringModel {
  const counting = coverByPages(highs, { size: stops.length, pages: stops.length, forfeit: 3, pageCost: 1 });
  for (const page of start.pages) counting.addColumn({ stops: page.stops, cost: 1 });
  for (const stop of stops.keys()) counting.addColumn({ stops: [stop], cost: 1 });
  return counting;
}

function relaxPages(component: Component, counting: CoveringModel, start: LeastPlan, steps: Steps): Relaxed {
  const free = { together: component.stops.map((_, at) => [at]), apart: component.conflicts };
  const goal = { pages: start.pages.length, words: 0, countsWords: false, grain: pageGrain };
  return relax(pagesOfContents(component), counting, free, goal, steps);
}

/** The least plan of at most so many pages, begun from the pages and cuts that counting has found. */
function leastOfPages(
  highs: Highs,
  component: Component,
  counting: CoveringModel,
  counted: Relaxed,
  { pages, forfeit }: { pages: number; forfeit: number },
  steps: Steps,
) {
  const size = component.stops.length;
  const weighing = coverByPages(highs, { size, pages, forfeit, pageCost: 0 });
  for (const { stops } of counting.columns) {
    weighing.addColumn({ stops, cost: describePage(stops, component).cost });
  }
  for (const { cut, price } of counted.prices.cuts) if (price > 0) weighing.addCut(cut);
  const words = wordsReadPastAtMost(component);
  const heaviest = Math.max(size * forfeit, words);
  const grain = 2 ** Math.max(0, Math.min(16, Math.floor(Math.log2(2 ** 50 / heaviest))));
  const { best, proven } = search(component, weighing, { pages, words }, grain, steps);
  weighing.dispose();
  // Sums beyond this are not exact, and prove nothing.
  return { best, proven: proven && heaviest * grain < 2 ** 52 };
}

/** No lawful plan reads past more words than these. */
function wordsReadPastAtMost({ stops, contents }: Component): number {
  const widest = contents.reduce((most, { words }) => Math.max(most, words), 0);
  return stops.reduce((sum, { weight, bears, words }) => sum + weight * (Math.min(bears, widest) - words), 0);
}
