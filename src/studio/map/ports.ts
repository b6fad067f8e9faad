import type { Disc } from './page-places.ts';
import { bearingOf, type Spot, turn } from './polar.ts';
import type { Route } from './routes.ts';

/** The widest that two threads lie apart where they cross a page together, in pixels. */
const widest = 3.4;

/** The spot at which a journey crosses a page. */
export type PortOf = (journey: string, page: string) => Spot;

/**
 * Threads that share a page cross it side by side, in the order in which they come and go, so that they do not twist
 * around each other.
 */
export function openPorts(
  routes: readonly Route[],
  discs: ReadonlyMap<string, Disc>,
  entries: ReadonlyMap<string, number>,
): PortOf {
  const leanings = leaningsAtPages(routes, discs, entries);
  const ports = new Map<string, Spot>();
  for (const [page, leaning] of leanings) {
    const disc = discs.get(page);
    if (!disc) continue;
    const { angle } = bearingOf(disc);
    const inOrder = [...leaning].sort(([, one], [, other]) => one - other);
    const apart = Math.min(widest, (1.5 * disc.radius) / inOrder.length);
    for (const [at, [journey]] of inOrder.entries()) {
      const aside = (at - (inOrder.length - 1) / 2) * apart;
      ports.set(`${journey} ${page}`, {
        x: disc.x + Math.cos(angle) * aside,
        y: disc.y + Math.sin(angle) * aside,
      });
    }
  }
  return (journey, page) => ports.get(`${journey} ${page}`) ?? { x: 0, y: 0 };
}

/** For each page and each journey through it, to which side it comes and goes: clockwise above zero. */
function leaningsAtPages(
  routes: readonly Route[],
  discs: ReadonlyMap<string, Disc>,
  entries: ReadonlyMap<string, number>,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const angleOf = (page: string | undefined) => {
    const disc = page === undefined ? undefined : discs.get(page);
    return disc && bearingOf(disc).angle;
  };
  const leanings = new Map<string, Map<string, number>>();
  for (const { journey, stops } of routes)
    for (const [at, { page }] of stops.entries()) {
      const angle = angleOf(page) ?? 0;
      const before = angleOf(stops[at - 1]?.page) ?? entries.get(journey) ?? angle;
      const after = angleOf(stops[at + 1]?.page) ?? angle;
      const leaning = leanings.get(page) ?? new Map<string, number>();
      leanings.set(page, leaning);
      leaning.set(journey, (leaning.get(journey) ?? 0) + 2 * turn(angle, before) + turn(angle, after));
    }
  return leanings;
}
