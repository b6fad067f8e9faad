import type { Component } from './contents.ts';
import { type LeastPlan, leastPlan } from './least-plan.ts';
import { livePages } from './live-pages.ts';
import type { Steps } from './steps.ts';

/** Components with more pages, or more sets of stops to look at, are not solved by listing. */
const mostPages = 1200;
const mostSets = 60;

/** Lists every lawful page and puts the least plan together: enough where there are few. Nothing where there are too many. */
export function solveByListing(component: Component, steps: Steps): LeastPlan | undefined {
  if (component.unlisted.length > 0) return undefined;
  const free = { stops: new Float64Array(component.stops.length), cuts: [], word: 0 };
  const live = livePages(component, free, { pagePrice: 0, gap: 0 }, mostPages, steps);
  const plan = live && leastPlan(component.stops.length, live, 0, mostSets);
  return plan === 'none' ? undefined : plan;
}
