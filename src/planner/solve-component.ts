import { type Component, listContents } from './contents.ts';
import { describePlan } from './describe-plan.ts';
import { fusePages } from './fuse-pages.ts';
import { isLawful, type Rules } from './lawful.ts';
import type { LeastPlan } from './least-plan.ts';
import type { Steps } from './pages-within.ts';
import type { Stop } from './resolve-stops.ts';
import { solveByListing } from './solve-by-listing.ts';
import { solveByPricing } from './solve-by-pricing.ts';

/** Stops grouped into pages, and how many of the objectives, from the first, are proven to be at their least. */
export interface Grouping {
  readonly pages: readonly (readonly Stop[])[];
  readonly lowerBound: number;
  readonly proven: number;
}

/** A component with more contents than these is planned without a proof. */
const mostContents = 150_000;

/** The least grouping of a component's stops into lawful pages. `stops` are sorted by id. */
export async function solveComponent(stops: readonly Stop[], rules: Rules, steps: Steps): Promise<Grouping> {
  const component = listContents(stops, rules, mostContents);
  const listed = solveByListing(component);
  if (listed) return { pages: stopsOf(listed, component), lowerBound: listed.pages.length, proven: 4 };
  const start = startOf(component);
  if (!component.complete) {
    return { pages: stopsOf(start, component), lowerBound: strangers(component), proven: 0 };
  }
  const { plan, lowerBound, proven } = await solveByPricing(component, start, steps);
  return { pages: stopsOf(plan, component), lowerBound, proven };
}

/** A lawful plan to begin with. */
export function startOf(component: Component): LeastPlan {
  const numbers = new Map(component.stops.map((stop, at) => [stop, at]));
  const pages = fusePages(component.stops, component.rules).map(page =>
    page.flatMap(stop => numbers.get(stop) ?? []).sort((one, other) => one - other),
  );
  const plan = describePlan(pages, component);
  if (!plan) throw new Error('Fusing pages made a page that is not lawful.');
  return plan;
}

/** A number of stops of which no two may share a page: no plan has fewer pages. */
function strangers({ stops, rules }: Component): number {
  const loose = { ...rules, budget: Number.MAX_SAFE_INTEGER };
  const met: Stop[] = [];
  for (const stop of stops) if (met.every(other => !isLawful([stop, other], loose))) met.push(stop);
  return met.length;
}

function stopsOf({ pages }: LeastPlan, { stops }: Component): Stop[][] {
  return pages.map(page => page.stops.flatMap(stop => stops[stop] ?? []));
}
