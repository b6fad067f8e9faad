import type { Component } from './contents.ts';
import { countPages, coverFrom, type Tell } from './count-pages.ts';
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

/** Pages are counted on this part of the steps. */
const shareOfPages = 0.5;

/** First the fewest pages, then, on so many, the least plan by the other objectives. */
export async function solveByPricing(
  component: Component,
  start: Start,
  steps: Steps,
  tell: Tell = () => undefined,
): Promise<Solved> {
  const highs = await loadSolver();
  const model = coverFrom(highs, component, start);
  const counted = lend(steps, steps.left * shareOfPages, lent =>
    countPages(highs, component, model, start.plan, lent, tell),
  );
  const { best, proven } = weighWords(highs, component, model, counted.best, steps);
  model.dispose();
  const { lowerBound } = counted;
  return { plan: best, lowerBound, proven: best.pages.length > lowerBound ? 0 : proven };
}
