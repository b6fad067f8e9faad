import { byCodeUnit } from '../model/by-code-unit.ts';
import { type AddressChanges, compareAddresses, urlsOf } from './compare-addresses.ts';
import { followPages, type PageChange } from './follow-pages.ts';
import { type FollowedStops, followStops, type StopInPlan } from './follow-stops.ts';
import type { Certificate, JourneyPath, Plan } from './plan.ts';

/** What is different between two plans of one site; every list is sorted, and empty where nothing is. */
export interface PlanDifference {
  readonly version: 1;
  readonly settings: BeforeAndAfter<Plan['settings']>;
  readonly certificate: BeforeAndAfter<Certificate>;
  /** In a month. */
  readonly offTopicWords: BeforeAndAfter<number>;
  readonly addresses: AddressChanges;
  /** Every page of both plans, each in exactly one change; those that matter most to a reviewer first. */
  readonly pages: readonly PageChange[];
  readonly stops: StopChanges;
  readonly journeys: {
    readonly new: readonly string[];
    readonly gone: readonly string[];
    /** In both, with another persona, weight or row of needs. */
    readonly changed: readonly string[];
  };
  /** Published since, and not published any more. */
  readonly passages: { readonly new: readonly string[]; readonly gone: readonly string[] };
}

export interface BeforeAndAfter<Value> {
  readonly before: Value;
  readonly after: Value;
}

export interface StopChanges {
  readonly new: readonly StopOnPage[];
  readonly gone: readonly StopOnPage[];
  /**
   * In both plans, and on another page without that page having come from the one before: what a page's own
   * move, merger or split takes along is told there. Where pages regroup, every stop whose address changed is here.
   */
  readonly moved: readonly MovedStop[];
  /** The same stop under another name, and so under another fragment: one was put in or taken out before it. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

export interface StopOnPage {
  readonly stop: string;
  readonly url: string;
}

export interface MovedStop {
  /** By its name in the later plan. */
  readonly stop: string;
  readonly from: string;
  readonly to: string;
}

/**
 * What became of one plan in another: first, whether addresses break; then what became of every page; then stops,
 * journeys and passages. Pure, and the same whatever the order within the plans. Which stop is which says
 * `followStops`; which page comes from which, and the classes of change, says `followPages`.
 *
 * Comparing the other way round turns `new` and `gone`, `merged` and `split` about, and leaves the rest where it is.
 */
export function comparePlans(before: Plan, after: Plan): PlanDifference {
  const stops = followStops(before, after);
  const pages = followPages(before, after, stops.followed);
  return {
    version: 1,
    settings: { before: before.settings, after: after.settings },
    certificate: { before: before.certificate, after: after.certificate },
    offTopicWords: { before: before.offTopicWords, after: after.offTopicWords },
    addresses: compareAddresses(before, after, stops.followed, pages),
    pages,
    stops: compareStops(before, after, stops, pages),
    journeys: compareJourneys(before, after),
    passages: {
      new: missingFrom(before.passages, after.passages),
      gone: missingFrom(after.passages, before.passages),
    },
  };
}

/** Whether two plans publish the same pages to the same people, and know as much of them. */
export function isSame({ settings, certificate, offTopicWords, ...lists }: PlanDifference): boolean {
  const { pages, addresses, stops, journeys, passages } = lists;
  const changes = [addresses, stops, journeys, passages].flatMap((one): (readonly unknown[])[] =>
    Object.values(one),
  );
  return (
    changes.every(list => list.length === 0) &&
    pages.every(({ kind }) => kind === 'unchanged') &&
    [settings, certificate, offTopicWords].every(one => isEqual(one.before, one.after))
  );
}

function compareStops(
  before: Plan,
  after: Plan,
  { followed, gone, added }: FollowedStops,
  changes: readonly PageChange[],
): StopChanges {
  const [urlsBefore, urlsAfter] = [urlsOf(before), urlsOf(after)];
  const placed = (stops: readonly StopInPlan[], urls: ReadonlyMap<string, string>) =>
    stops.map(({ stop, page }) => ({ stop, url: urls.get(page) ?? '' }));
  const takenFrom = new Map(changes.flatMap(change => change.before.map(page => [page.url, change])));
  return {
    new: placed(added, urlsAfter),
    gone: placed(gone, urlsBefore),
    moved: followed.flatMap(pair => {
      const from = urlsBefore.get(pair.before.page) ?? '';
      const to = urlsAfter.get(pair.after.page) ?? '';
      const change = takenFrom.get(from);
      const wentAlong = change?.kind !== 'regrouped' && change?.after.some(page => page.url === to);
      return from === to || wentAlong ? [] : { stop: pair.after.stop, from, to };
    }),
    renamed: followed.flatMap(pair =>
      pair.before.stop === pair.after.stop ? [] : { from: pair.before.stop, to: pair.after.stop },
    ),
  };
}

function compareJourneys(before: Plan, after: Plan): PlanDifference['journeys'] {
  const [were, are] = [before, after].map(
    plan => new Map(plan.journeys.map(journey => [journey.id, partsOf(journey)])),
  );
  const idsBefore = [...(were?.keys() ?? [])].sort(byCodeUnit);
  const idsAfter = [...(are?.keys() ?? [])].sort(byCodeUnit);
  return {
    new: idsAfter.filter(id => !were?.has(id)),
    gone: idsBefore.filter(id => !are?.has(id)),
    changed: idsBefore.filter(id => are?.has(id) && !isEqual(were?.get(id), are.get(id))),
  };
}

/** What a journey's author wrote of it, as far as a plan knows it. */
function partsOf({ persona, weight, path }: JourneyPath): unknown {
  return [persona, weight, path.map(({ stop, needs }) => [stop, needs])];
}

function missingFrom(there: Plan['passages'], here: Plan['passages']): string[] {
  return Object.keys(here)
    .filter(id => !Object.hasOwn(there, id))
    .sort(byCodeUnit);
}

/** Of plain values whose keys the planner writes in one order. */
function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
