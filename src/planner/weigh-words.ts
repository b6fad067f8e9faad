import type { Component } from './contents.ts';
import type { CoveringModel } from './covering.ts';
import { contentOf } from './lawful.ts';
import type { LeastPlan } from './least-plan.ts';
import type { Highs } from './load-solver.ts';
import { objectives } from './plan.ts';
import { wordsOf } from './resolve-stops.ts';
import { type Aim, search } from './search.ts';
import type { Steps } from './steps.ts';

export interface Weighed {
  readonly best: LeastPlan;
  /** How many of the objectives, from the first, are proven, if the number of pages is. */
  readonly proven: number;
}

/**
 * Of the plans that have as many pages as one, the least by the other objectives. What was left aside was so by the words of
 * as many pages: if fewer come up after all, the words are weighed anew.
 */
export function weighWords(
  highs: Highs,
  component: Component,
  model: CoveringModel,
  start: LeastPlan,
  steps: Steps,
): Weighed {
  const weighing = weigher(component, start);
  const { best, proven, isTied } = search(
    { highs, component, model, steps, tell: () => undefined },
    weighing,
    start,
  );
  if (best.pages.length < start.pages.length) return weighWords(highs, component, model, best, steps);
  return { best, proven: !proven ? 1 : isTied ? 2 : objectives.length };
}

function weigher(component: Component, { pages, cost }: LeastPlan): Aim {
  const forfeit = wordsReadPastAtMost(component) + 1;
  const grain = 2 ** Math.max(0, Math.min(16, Math.floor(Math.log2(2 ** 44 / (cost + 1)))));
  return {
    objective: { page: 0, word: 1, forfeit, pages: pages.length },
    scale: { page: 0, word: grain, grain },
    goal: best => ({ pages: pages.length, words: best.cost }),
    isSettled: () => false,
    mayClose: () => true,
    leastProgress: gap => Math.max(1, (gap / grain) * 0.03),
    breaksTies: true,
  };
}

/** No lawful plan reads past more words than these. */
function wordsReadPastAtMost({ stops, rules }: Component): number {
  const longest = stops.reduce((most, { words }) => Math.max(most, words), 0);
  const widest = Math.max(longest, Math.min(rules.budget, wordsOf(contentOf(stops))));
  return stops.reduce((sum, { weight, bears, words }) => sum + weight * (Math.min(bears, widest) - words), 0);
}
