import { byCodeUnit } from '../model/by-code-unit.ts';
import type { Lock, LockedPage } from '../model/lock.ts';
import type { Page, Redirect } from './plan.ts';
import { reservedNames } from './reserved-names.ts';
import type { Stop } from './resolve-stops.ts';

const doorway = '/';

/**
 * Where every address leads that was a page's once and is none now: always to a page of this plan, or to the doorway,
 * in one step. Sorted by address.
 *
 * @param pages sorted by id
 * @param stops those of the plan
 */
export function leadOn(pages: readonly Page[], stops: readonly Stop[], lock: Lock): Redirect[] {
  const live = new Set(pages.map(page => page.url));
  const known = [...Object.keys(lock.pages).map(id => `/${id}/`), ...Object.keys(lock.redirects)];
  const left = [...new Set(known)].filter(url => !live.has(url) && !reservedNames.has(url.slice(1, -1)));
  if (left.length === 0) return [];
  const heirTo = heirs(pages, stops);
  const whereTo = (from: string): string => {
    const passed = new Set<string>();
    for (let url = from; url !== doorway && !passed.has(url); ) {
      if (live.has(url)) return url;
      passed.add(url);
      const id = url.slice(1, -1);
      if (Object.hasOwn(lock.pages, id)) return heirTo(lock.pages[id]) ?? doorway;
      url = (Object.hasOwn(lock.redirects, url) && lock.redirects[url]) || doorway;
    }
    return doorway;
  };
  return left.sort(byCodeUnit).map(url => ({ from: url, to: whereTo(url) }));
}

/**
 * Which page came after a locked one: that on which most of its stops stand which still ask for the need it was about; else
 * one that is about that need, else one that answers it; else that on which most of its stops stand. Most is by
 * weight, then by number; ties go to the first by id.
 */
function heirs(
  pages: readonly Page[],
  stops: readonly Stop[],
): (locked: LockedPage | undefined) => string | undefined {
  const pageOf = new Map(pages.flatMap(page => page.stops.map(stop => [stop, page.url])));
  const byId = new Map(stops.map(stop => [stop.id, stop]));
  const about = new Map<string, string>();
  const answering = new Map<string, string>();
  for (const page of pages) {
    for (const need of page.core) setOnce(about, need, page.url);
    const read = page.stops.flatMap(stop => byId.get(stop)?.passages ?? []);
    for (const { need } of read) setOnce(answering, need, page.url);
  }
  return locked => {
    if (!locked) return undefined;
    const left = locked.stops.flatMap(stop => byId.get(stop) ?? []);
    const asking = left.filter(stop => stop.passages.some(({ need }) => need === locked.core));
    return (
      mostOf(asking, pageOf) ?? about.get(locked.core) ?? answering.get(locked.core) ?? mostOf(left, pageOf)
    );
  };
}

function mostOf(stops: readonly Stop[], pageOf: ReadonlyMap<string, string>): string | undefined {
  const there = [...Map.groupBy(stops, stop => pageOf.get(stop.id) ?? doorway)].map(([url, standing]) => ({
    url,
    weight: standing.reduce((sum, stop) => sum + stop.weight, 0),
    stops: standing.length,
  }));
  const [most] = there.sort(
    (one, other) => other.weight - one.weight || other.stops - one.stops || byCodeUnit(one.url, other.url),
  );
  return most?.url;
}

function setOnce(map: Map<string, string>, key: string, value: string): void {
  if (!map.has(key)) map.set(key, value);
}
