import type { Component } from './contents.ts';
import { countPages, mostMissing, type Tell } from './count-pages.ts';
import { coverFrom } from './cover-from.ts';
import type { LeastPlan } from './least-plan.ts';
import { loadSolver } from './load-solver.ts';
import type { Start } from './start-of.ts';
import { lend, type Steps } from './steps.ts';
import { weighWords } from './weigh-words.ts';

export interface Solved {
  readonly plan: LeastPlan;
  /** No plan has fewer pages. */
  readonly lowerBound: number;
  /** How many of the objectives, from the first, are proven. */
  readonly proven: number;
}

/** Pages are counted on this part of the steps; on that where it takes long, as there are many stops, or as contents are not all listed. */
const [shareOfPages, shareIfLong] = [0.5, 0.7];
const manyStops = 15_000;
/**
 * Where the number of pages stays open, nothing can be proven of words: they are weighed on this part of what is left, and not
 * at all where a plan may well be far from the best.
 */
const shareIfOpen = 0.4;

/**
 * First the fewest pages, then, on so many, the least plan by the other objectives. Both times a plan to begin with (`start-of.ts`) is
 * covered by pages (`cover-by-pages.ts`), prices ask for those that it lacks (`relax.ts`, `page-source.ts`), cuts tighten it (`cuts.ts`),
 * a dive finds plans near it (`dive.ts`), and what stays open is parted (`search.ts`).
 */
export async function solveByPricing(
  component: Component,
  start: Start,
  steps: Steps,
  tell: Tell = () => undefined,
): Promise<Solved> {
  const highs = await loadSolver();
  const model = coverFrom(highs, component, start);
  const hasMany = component.stops.length > manyStops;
  const isLong = hasMany || component.unlisted.length > 0;
  const counted = lend(steps, steps.left * (isLong ? shareIfLong : shareOfPages), lent =>
    countPages(highs, component, model, start.plan, lent, tell),
  );
  const { lowerBound } = counted;
  const missing = counted.best.pages.length - lowerBound;
  const share = missing === 0 ? 1 : hasMany || missing > mostMissing ? 0 : shareIfOpen;
  const { best, proven } = lend(steps, steps.left * share, lent =>
    weighWords(highs, component, model, counted.best, lent),
  );
  model.dispose();
  return { plan: best, lowerBound, proven: best.pages.length > lowerBound ? 0 : proven };
}
