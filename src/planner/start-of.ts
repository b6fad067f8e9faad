import type { Component } from './contents.ts';
import { describePlan } from './describe-plan.ts';
import { fusePages } from './fuse-pages.ts';
import { greedyPlans } from './greedy-plans.ts';
import { isLess, type LeastPlan } from './least-plan.ts';
import { describePage, type LivePage } from './live-pages.ts';
import type { Steps } from './steps.ts';

/** What a search begins with. */
export interface Start {
  readonly plan: LeastPlan;
  /** Pages of this plan and others. */
  readonly pages: readonly LivePage[];
  /** What each stop is about worth, in parts of a page. */
  readonly worth: Float64Array;
}

/** So many greedy rounds, and fewer where they would look at more stops of contents than these. */
const mostRounds = 12;
const mostPlaces = 80e6;

/** A lawful plan to begin with: by fusing pages or greedily, whichever is less. */
export function startOf(component: Component, steps: Steps): Start {
  const fused = fusedPlan(component);
  const places = Math.max(1, component.contents.stops.length);
  const rounds = Math.max(2, Math.min(mostRounds, Math.floor(mostPlaces / places)));
  const { plans, worth } = greedyPlans(component, rounds, steps);
  const fewest = Math.min(fused.pages.length, ...plans.map(({ length }) => length));
  const plan = plans
    .filter(({ length }) => length === fewest)
    .flatMap(pages => describePlan(pages, component) ?? [])
    .reduce((one, other) => (isLess(other, one) ? other : one), fused);
  const distinct = new Map(plans.flat().map(stops => [stops.join(), stops]));
  const pages = [...distinct.values()].map(stops => describePage(stops, component));
  return { plan, pages: [...fused.pages, ...pages], worth };
}

function fusedPlan(component: Component): LeastPlan {
  const numbers = new Map(component.stops.map((stop, at) => [stop, at]));
  const pages = fusePages(component.stops, component.rules).map(page =>
    page.flatMap(stop => numbers.get(stop) ?? []).sort((one, other) => one - other),
  );
  const plan = describePlan(pages, component);
  if (!plan) throw new Error('Fusing pages made a page that is not lawful.');
  return plan;
}
