import { type Component, listContents } from './contents.ts';
import { describePlan } from './describe-plan.ts';
import { fusePages } from './fuse-pages.ts';
import type { Rules } from './lawful.ts';
import type { LeastPlan } from './least-plan.ts';
import { mergeTwins, type Twins } from './merge-twins.ts';
import { objectives } from './plan.ts';
import type { Stop } from './resolve-stops.ts';
import { solveByListing } from './solve-by-listing.ts';
import { solveByPricing, type Tell } from './solve-by-pricing.ts';
import type { Steps } from './steps.ts';

/** Stops grouped into pages, and how many of the objectives, from the first, are proven to be at their least. */
export interface Grouping {
  readonly pages: readonly (readonly Stop[])[];
  readonly lowerBound: number;
  readonly proven: number;
}

/** More contents than these are not listed, but grown as they are asked for. */
const mostContents = 300_000;
/** The steps that listing a content takes. */
const aContent = 4;
/** Components of more stops are not tried by listing their pages. */
const mostListed = 60;
const stepsOfAListing = 1e6;

/** The least grouping of a component's stops into lawful pages. `stops` are sorted by id. */
export async function solveComponent(
  stops: readonly Stop[],
  rules: Rules,
  steps: Steps,
  tell: Tell,
): Promise<Grouping> {
  const twins = mergeTwins(stops, rules);
  const component = listContents(
    twins.map(({ stop }) => stop),
    rules,
    Math.min(mostContents, steps.left / (4 * aContent)),
  );
  steps.left -= component.contents.count * aContent;
  const listed =
    component.stops.length <= mostListed ? solveByListing(component, { left: stepsOfAListing }) : undefined;
  if (listed)
    return { pages: stopsOf(listed, twins), lowerBound: listed.pages.length, proven: objectives.length };
  const start = startOf(component);
  const { plan, lowerBound, proven } = await solveByPricing(component, start, steps, tell);
  return { pages: stopsOf(plan, twins), lowerBound, proven };
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

function stopsOf({ pages }: LeastPlan, twins: readonly Twins[]): Stop[][] {
  return pages.map(page => page.stops.flatMap(stop => twins[stop]?.members ?? []));
}
