import { byCodeUnit } from '../../model/by-code-unit.ts';
import { type Channel, channels } from '../../model/model.ts';
import { pageAngles } from './page-angles.ts';
import { clockwise, meanAngle, turn } from './polar.ts';
import type { Route } from './routes.ts';

/** Where the journeys begin: an angle on the circle for each, and the arc that each channel's entries share. */
export interface Entrance {
  readonly angles: ReadonlyMap<string, number>;
  readonly arcs: readonly ChannelArc[];
}

export interface ChannelArc {
  readonly channel: Channel;
  readonly journeys: number;
  /** Clockwise, from a little before its first entry to a little after its last. */
  readonly from: number;
  readonly to: number;
}

const rounds = 24;

/**
 * Seats the entries on the circle, all equally far apart, with a gap between channels, so that threads turn and cross
 * little. Within a channel each entry is moved to where its pages pull it, and the pages to where their entries are,
 * again and again (the barycentre method: Sugiyama, Tagawa and Toda 1981); channels change places with one another while
 * that makes the threads turn less.
 */
export function seatEntries(routes: readonly Route[]): Entrance {
  const groups = channels
    .map(channel => ({ channel, routes: routes.filter(route => route.channel === channel) }))
    .filter(group => group.routes.length > 0);
  return swapChannels(settle(groups, routes), routes);
}

interface Group {
  readonly channel: Channel;
  readonly routes: readonly Route[];
}

interface Seating extends Entrance {
  readonly groups: readonly Group[];
  /** How far all threads turn. */
  readonly turned: number;
}

/** The best order within each channel. */
function settle(groups: readonly Group[], routes: readonly Route[]): Seating {
  let best = seat(groups, routes);
  let last = best;
  for (let round = 0; round < rounds; round++) {
    const pages = pageAngles(routes, last.angles);
    const { arcs } = last;
    const next = last.groups.map((group, at) => {
      const arc = arcs[at];
      const middle = arc ? arc.from + clockwise(arc.from, arc.to) / 2 : 0;
      return { ...group, routes: sortByPull(group.routes, pages, middle) };
    });
    if (next.every((group, at) => isSame(group.routes, last.groups[at]?.routes ?? []))) break;
    last = seat(next, routes);
    if (last.turned < best.turned) best = last;
  }
  return best;
}

function swapChannels(seating: Seating, routes: readonly Route[]): Seating {
  let best = seating;
  for (let one = 0; one < seating.groups.length; one++)
    for (let other = one + 1; other < seating.groups.length; other++) {
      const [first, second] = [best.groups[one], best.groups[other]];
      if (!first || !second) continue;
      const swapped = best.groups.with(one, second).with(other, first);
      // Seated as they are they tell already whether it is worth it to sort them.
      if (seat(swapped, routes).turned > best.turned * 1.02) continue;
      const settled = settle(swapped, routes);
      if (settled.turned < best.turned) best = settled;
    }
  return best;
}

function isSame(some: readonly Route[], others: readonly Route[]): boolean {
  return some.every((route, at) => route === others[at]);
}

function seat(groups: readonly Group[], routes: readonly Route[]): Seating {
  const gap = groups.length === 1 ? 0 : Math.max(0.7, routes.length * 0.018);
  const step = (2 * Math.PI) / (routes.length + gap * groups.length);
  const inset = Math.min(0.35 * step, 0.04);
  const angles = new Map<string, number>();
  let next = (gap * step) / 2;
  const arcs = groups.map(({ channel, routes: own }): ChannelArc => {
    const from = next;
    for (const [at, { journey }] of own.entries()) angles.set(journey, from + (at + 0.5) * step);
    const to = from + own.length * step;
    next = to + gap * step;
    return { channel, journeys: own.length, from: from + inset, to: to - inset };
  });
  return { groups, angles, arcs, turned: turning(routes, angles) };
}

function sortByPull(
  routes: readonly Route[],
  pages: ReadonlyMap<string, number>,
  middle: number,
): readonly Route[] {
  const pulls = new Map(
    routes.map(({ journey, stops }) => {
      // What comes first pulls most.
      const angles = stops.map(({ page, progress }) => ({
        angle: pages.get(page) ?? 0,
        weight: 1.1 - progress,
      }));
      return [journey, turn(middle, meanAngle(angles))] as const;
    }),
  );
  const pullOf = ({ journey }: Route) => pulls.get(journey) ?? 0;
  return routes.toSorted(
    (one, other) => pullOf(one) - pullOf(other) || byCodeUnit(one.journey, other.journey),
  );
}

/** How far all threads turn on their ways from the circle to their last page, in radians. */
function turning(routes: readonly Route[], entries: ReadonlyMap<string, number>): number {
  const pages = pageAngles(routes, entries);
  return routes.reduce((sum, { journey, stops }) => {
    let angle = entries.get(journey) ?? 0;
    return stops.reduce((turned, { page, progress }) => {
      const next = pages.get(page) ?? 0;
      const by = Math.abs(turn(angle, next)) * (1.1 - progress);
      angle = next;
      return turned + by;
    }, sum);
  }, 0);
}
