import { byCodeUnit } from '../model/by-code-unit.ts';
import type { Component } from './contents.ts';
import { decantPages } from './decant-pages.ts';
import { isLawfulPage } from './describe-plan.ts';
import { emptyPages } from './empty-pages.ts';
import { fusePages } from './fuse-pages.ts';
import { greedyPlans } from './greedy-plans.ts';
import { isLess, type LeastPlan, planOf } from './least-plan.ts';
import { describePage, type LivePage } from './live-pages.ts';
import { overloadPages } from './overload-pages.ts';
import type { Stop } from './resolve-stops.ts';
import { lend, type Steps } from './steps.ts';

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
/** Where contents are not all listed, greedy plans are poor, and few will do; */
const roundsOfSome = 2;
/** there stops are moved, unless there are more of them, on this part of the steps, and on so many for each pair. */
const mostMoved = 5000;
const [shareOfMoving, stepsAPair] = [0.2, 200];

/**
 * A lawful plan to begin with: the least of those that are made by fusing and greedily, and where contents are not all listed, by
 * overloading and by moving the stops of all these.
 */
export function startOf(component: Component, steps: Steps): Start {
  const { stops, rules, unlisted } = component;
  const isMoved = unlisted.length > 0 && stops.length <= mostMoved;
  const { plans, worth } = greedyPlans(component, isMoved ? roundsOfSome : roundsFor(component), steps);
  const made: Groups[] = [numbered(fusePages(stops, rules), component), ...plans];
  if (isMoved) {
    for (const order of ordersOf(stops)) made.push(overloadPages(component, order));
    const most = Math.min(steps.left * shareOfMoving, stops.length ** 2 * stepsAPair);
    made.push(...lend(steps, most, lent => moved(made, component, lent)));
  }
  const known = new Map<string, LivePage>();
  const described = made.map(pages => pages.map(page => describeOnce(page, component, known)));
  const lawful = new Set([...known.values()].filter(({ stops: page }) => isLawfulPage(page, component)));
  const [first, ...others] = described.filter(pages => pages.every(page => lawful.has(page))).map(planOf);
  if (!first) throw new Error('No plan to begin with is lawful.');
  const plan = others.reduce((one, other) => (isLess(other, one) ? other : one), first);
  return { plan, pages: [...known.values()], worth };
}

/** Most pages are in several plans. */
function describeOnce(page: readonly number[], component: Component, known: Map<string, LivePage>): LivePage {
  const stops = page.toSorted((one, other) => one - other);
  const key = stops.join();
  const described = known.get(key) ?? describePage(stops, component);
  known.set(key, described);
  return described;
}

/** As they come on journeys, the other way round, the longest first, and the shortest. */
function ordersOf(stops: readonly Stop[]): number[][] {
  const asTheyCome = [...stops.entries()]
    .sort(([, one], [, other]) => byCodeUnit(one.journey, other.journey) || one.position - other.position)
    .map(([at]) => at);
  const wordsOf = (stop: number) => stops[stop]?.words ?? 0;
  const longestFirst = asTheyCome.toSorted((one, other) => wordsOf(other) - wordsOf(one));
  return [asTheyCome, asTheyCome.toReversed(), longestFirst, longestFirst.toReversed()];
}

function roundsFor({ contents }: Component): number {
  const places = Math.max(1, contents.stops.length);
  return Math.max(2, Math.min(mostRounds, Math.floor(mostPlaces / places)));
}

/** Stops by number, grouped into pages. */
type Groups = readonly (readonly number[])[];

/** The plans once decanted, and the shortest of them once pages are emptied. */
function moved(plans: readonly Groups[], component: Component, steps: Steps): Groups[] {
  const decanted = plans.map(plan => decantPages(plan, component, steps));
  const fewest = Math.min(...decanted.map(({ length }) => length));
  const shortest = decanted.find(({ length }) => length === fewest) ?? [];
  return [...decanted, emptyPages(shortest, component, steps)];
}

function numbered(pages: readonly (readonly Stop[])[], { stops }: Component): number[][] {
  const numbers = new Map(stops.map((stop, at) => [stop, at]));
  return pages.map(page => page.flatMap(stop => numbers.get(stop) ?? []).sort((one, other) => one - other));
}
