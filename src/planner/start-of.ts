import type { Component } from './contents.ts';
import { describePlan } from './describe-plan.ts';
import { fusePages } from './fuse-pages.ts';
import { greedyPlans } from './greedy-plans.ts';
import { isLess, type LeastPlan } from './least-plan.ts';
import { describePage, type LivePage } from './live-pages.ts';
import { overloadPages } from './overload-pages.ts';
import type { Stop } from './resolve-stops.ts';
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
/** Overloading takes too long for more stops. */
const mostOverloaded = 5000;

/** A lawful plan to begin with: the least of those that are made by fusing, by overloading and greedily. */
export function startOf(component: Component, steps: Steps): Start {
  const { stops, rules, contents, unlisted } = component;
  const places = Math.max(1, contents.stops.length);
  const rounds = Math.max(2, Math.min(mostRounds, Math.floor(mostPlaces / places)));
  const { plans, worth } = greedyPlans(component, rounds, steps);
  const made = [fusePages(stops, rules)];
  if (unlisted.length > 0 && stops.length <= mostOverloaded) made.push(overloadPages(stops, rules));
  const all = [...made.map(pages => numbered(pages, component)), ...plans];
  const fewest = Math.min(...all.map(({ length }) => length));
  const [first, ...others] = all
    .filter(({ length }) => length === fewest)
    .flatMap(pages => describePlan(pages, component) ?? []);
  if (!first) throw new Error('No plan to begin with is lawful.');
  const plan = others.reduce((one, other) => (isLess(other, one) ? other : one), first);
  const distinct = new Map(all.flat().map(page => [page.join(), page]));
  return { plan, pages: [...distinct.values()].map(page => describePage(page, component)), worth };
}

function numbered(pages: readonly (readonly Stop[])[], { stops }: Component): number[][] {
  const numbers = new Map(stops.map((stop, at) => [stop, at]));
  return pages.map(page => page.flatMap(stop => numbers.get(stop) ?? []).sort((one, other) => one - other));
}
