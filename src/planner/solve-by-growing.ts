import { type Component, listSomeContents } from './contents.ts';
import { countPages, coverFrom, type Tell } from './count-pages.ts';
import { loadSolver } from './cover-by-pages.ts';
import type { Solved } from './solve-by-pricing.ts';
import { startOf } from './start-of.ts';
import { lend, type Steps } from './steps.ts';
import { weighWords } from './weigh-words.ts';

/** About so many stops contents may have together that are listed nonetheless. */
const mostPlaces = 1e6;
/** Pages are counted among listed contents on this part of the steps, and among all on that part of those left. */
const shareOfListed = 0.4;
const shareOfGrown = 0.6;

/**
 * A plan where contents are too many to be listed: first the least one by some of them, as if there were no others; then, from its
 * prices on, others are grown, and what is proven holds for all.
 */
export async function solveByGrowing(
  component: Component,
  steps: Steps,
  tell: Tell = () => undefined,
): Promise<Solved> {
  const highs = await loadSolver();
  const some = { ...listSomeContents(component.stops, component.rules, mostPlaces), complete: true };
  steps.left -= some.contents.stops.length;
  const start = startOf(some, steps);
  const model = coverFrom(highs, component, start);
  const first = lend(steps, steps.left * shareOfListed, lent =>
    countPages(highs, some, model, start.plan, lent, pages => tell(pages, 1)),
  );
  const counted = lend(steps, steps.left * shareOfGrown, lent =>
    countPages(highs, component, model, first.best, lent, tell),
  );
  const isProven = counted.best.pages.length === counted.lowerBound;
  const { best, proven } = weighWords(highs, isProven ? component : some, model, counted.best, steps);
  model.dispose();
  return { plan: best, lowerBound: counted.lowerBound, proven: isProven ? proven : 0 };
}
