import type { Component } from './contents.ts';
import { type LeastPlan, leastPlan } from './least-plan.ts';
import { livePages } from './live-pages.ts';

/** Components with more pages, or more sets of stops to look at, are not solved by listing. */
const mostPages = 1200;
const mostSets = 60;
const mostSteps = 2000;

/** Lists every lawful page and puts the least plan together: enough where there are few. Nothing where there are too many. */
export function solveByListing(component: Component): LeastPlan | undefined {
  if (!component.complete) return undefined;
  const nothing = { stops: new Float64Array(component.stops.length), cuts: [], word: 0 };
  const free = { together: component.stops.map((_, at) => [at]), apart: component.conflicts };
  const live = livePages(component, nothing, free, { pagePrice: 0, gap: 0 }, mostPages, { left: mostSteps });
  const plan = live && leastPlan(component.stops.length, live, 0, mostSets);
  return plan === 'none' ? undefined : plan;
}
