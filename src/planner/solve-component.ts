import { type Component, listContents } from './contents.ts';
import type { Tell } from './count-pages.ts';
import type { Rules } from './lawful.ts';
import type { LeastPlan } from './least-plan.ts';
import { mergeTwins, type Twins } from './merge-twins.ts';
import { objectives } from './plan.ts';
import type { Stop } from './resolve-stops.ts';
import { solveAtOnce } from './solve-at-once.ts';
import { solveByListing } from './solve-by-listing.ts';
import { type Solved, solveByPricing } from './solve-by-pricing.ts';
import { startOf } from './start-of.ts';
import type { Steps } from './steps.ts';

/** Stops grouped into pages, and how many of the objectives, from the first, are proven to be at their least. */
export interface Grouping {
  readonly pages: readonly (readonly Stop[])[];
  readonly lowerBound: number;
  readonly proven: number;
}

/** Contents with more stops together are not listed, but grown as they are asked for. */
const [leastPlaces, mostPlaces] = [10_000, 12e6];
/** The steps that listing takes for each of these stops. */
const aPlace = 1;

/** For more stops no linear program is solved. */
const mostInAProgram = 60_000;
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
    Math.max(leastPlaces, Math.min(mostPlaces, steps.left / (4 * aPlace))),
  );
  steps.left -= component.contents.stops.length * aPlace;
  const listed =
    component.stops.length <= mostListed ? solveByListing(component, { left: stepsOfAListing }) : undefined;
  if (listed)
    return { pages: stopsOf(listed, twins), lowerBound: listed.pages.length, proven: objectives.length };
  const { plan, lowerBound, proven } = await leastPlanOf(component, steps, tell);
  return { pages: stopsOf(plan, twins), lowerBound, proven };
}

async function leastPlanOf(component: Component, steps: Steps, tell: Tell): Promise<Solved> {
  if (component.stops.length > mostInAProgram) return solveAtOnce(component, steps);
  return solveByPricing(component, startOf(component, steps), steps, tell);
}

function stopsOf({ pages }: LeastPlan, twins: readonly Twins[]): Stop[][] {
  return pages.map(page => page.stops.flatMap(stop => twins[stop]?.members ?? []));
}
