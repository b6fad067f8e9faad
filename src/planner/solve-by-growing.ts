import type { Component } from './contents.ts';
import { countPages, coverFrom, type Tell } from './count-pages.ts';
import { loadSolver } from './cover-by-pages.ts';
import type { Solved } from './solve-by-pricing.ts';
import { startOf } from './start-of.ts';
import { lend, type Steps } from './steps.ts';
import { weighWords } from './weigh-words.ts';

/** Pages are counted in listed contents on this part of the steps, and in all on that part of those left. */
const shareOfListed = 0.4;
const shareOfGrown = 0.6;

/**
 * A plan where contents are too many to be listed: first the least one by those that are, as if there were no others; then, from
 * its prices on, others are grown, and what is proven holds for all.
 */
export async function solveByGrowing(
  component: Component,
  steps: Steps,
  tell: Tell = () => undefined,
): Promise<Solved> {
  const highs = await loadSolver();
  const listed = { ...component, unlisted: [] };
  const start = startOf(component, steps);
  const model = coverFrom(highs, component, start);
  const first = lend(steps, steps.left * shareOfListed, lent =>
    countPages(highs, listed, model, start.plan, lent, pages => tell(pages, 1)),
  );
  const counted = lend(steps, steps.left * shareOfGrown, lent =>
    countPages(highs, component, model, first.best, lent, tell),
  );
  const isProven = counted.best.pages.length === counted.lowerBound;
  const { best, proven } = weighWords(highs, isProven ? component : listed, model, counted.best, steps);
  model.dispose();
  return { plan: best, lowerBound: counted.lowerBound, proven: isProven ? proven : 0 };
}
