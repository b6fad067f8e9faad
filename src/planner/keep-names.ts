import { byCodeUnit } from '../model/by-code-unit.ts';
import type { Lock, LockedPage } from '../model/lock.ts';
import type { NamelessPage } from './name-pages.ts';
import { reservedNames } from './reserved-names.ts';

/**
 * The ids that pages keep from the lock. A page may keep the id of a locked page that was named after one of its core
 * needs. Ids go, in this order,
 *
 * 1. to pages on which stops of the locked page stand: where several could keep one id, or one could keep several,
 *    where more of the locked page's weight stands, then more of its stops, then to the page with the first stop;
 * 2. what is left, as when stops are counted anew, to pages with stops of the journeys that the locked page was for, again
 *    by weight;
 * 3. what is left, as when journeys are renamed, to pages about its need, those that have it earlier in their core first.
 *
 * @param pages in the order of their first stops
 */
export function keepNames(pages: readonly NamelessPage[], lock: Lock): Map<NamelessPage, string> {
  const locked = Object.entries(lock.pages)
    .filter(([id]) => !reservedNames.has(id))
    .sort(([one], [other]) => byCodeUnit(one, other))
    .map(([id, page]): KnownPage => ({ id, ...page }));
  const kept = new Map<NamelessPage, string>();
  if (locked.length === 0) return kept;
  const leftOf = () => {
    const granted = new Set(kept.values());
    return [pages.filter(page => !kept.has(page)), locked.filter(({ id }) => !granted.has(id))] as const;
  };
  grant(claimsByStops(...leftOf()), kept);
  grant(claimsByJourneys(...leftOf()), kept);
  grantByNeed(...leftOf(), kept);
  return kept;
}

interface KnownPage extends LockedPage {
  readonly id: string;
}

/** A page's claim on a locked page's id: with how many of its stops, and what they weigh. */
interface Claim {
  readonly page: NamelessPage;
  readonly id: string;
  readonly stops: number;
  readonly weight: number;
}

/** Each page gets one id at most, and each id goes to one page. Claims of one strength keep their order. */
function grant(claims: readonly Claim[], kept: Map<NamelessPage, string>): void {
  const granted = new Set(kept.values());
  const strongestFirst = claims.toSorted(
    (one, other) => other.weight - one.weight || other.stops - one.stops,
  );
  for (const { page, id } of strongestFirst) {
    if (kept.has(page) || granted.has(id)) continue;
    kept.set(page, id);
    granted.add(id);
  }
}

function claimsByStops(pages: readonly NamelessPage[], locked: readonly KnownPage[]): Claim[] {
  const known = new Map(locked.map(page => [page.id, page]));
  return pages.flatMap(page =>
    [...Map.groupBy(page.stops, stop => stop.stoodOn)].flatMap(([id = '', stops]) => {
      const core = known.get(id)?.core;
      return core !== undefined && page.core.includes(core) ? claimOf(page, id, stops) : [];
    }),
  );
}

function claimsByJourneys(pages: readonly NamelessPage[], locked: readonly KnownPage[]): Claim[] {
  const known = Map.groupBy(
    locked.flatMap(({ id, core, stops }) =>
      [...new Set(stops.map(journeyOf))].map(journey => ({ id, purpose: `${journey} ${core}` })),
    ),
    ({ purpose }) => purpose,
  );
  return pages.flatMap(page => {
    const met = page.stops.flatMap(stop =>
      page.core.flatMap(need => (known.get(`${stop.journey} ${need}`) ?? []).map(({ id }) => ({ id, stop }))),
    );
    return [...Map.groupBy(met, ({ id }) => id)].map(([id, those]) =>
      claimOf(
        page,
        id,
        those.map(({ stop }) => stop),
      ),
    );
  });
}

function grantByNeed(
  pages: readonly NamelessPage[],
  locked: readonly KnownPage[],
  kept: Map<NamelessPage, string>,
): void {
  const left = Map.groupBy(locked, page => page.core);
  const purposes = pages.flatMap(page => page.core.map((need, place) => ({ page, need, place })));
  for (const { page, need } of purposes.sort((one, other) => one.place - other.place)) {
    const first = kept.has(page) ? undefined : left.get(need)?.shift();
    if (first) kept.set(page, first.id);
  }
}

function claimOf(page: NamelessPage, id: string, stops: NamelessPage['stops']): Claim {
  return { page, id, stops: stops.length, weight: stops.reduce((sum, stop) => sum + stop.weight, 0) };
}

/** Neither part of a stop's id holds a dot. */
function journeyOf(stop: string): string {
  return stop.slice(0, stop.indexOf('.'));
}
