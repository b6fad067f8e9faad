import { byCodeUnit } from '../../model/by-code-unit.ts';
import { bearingOf, distance, type Spot, spotAt } from './polar.ts';
import type { Route } from './routes.ts';

/** A page on the map. */
export interface Disc extends Spot {
  readonly page: string;
  readonly radius: number;
  /** The journeys through it, sorted. */
  readonly journeys: readonly string[];
}

export interface Ground {
  /** Of the circle on which journeys begin. */
  readonly radius: number;
  /** Of the hole in the middle, where they end. */
  readonly hub: number;
}

/** The share of the circle that all discs cover. */
const covered = 0.055;
const largestUnit = 9.5;

/**
 * Puts the pages on the map: as far from the centre as is the way that the journeys through them still have to go, on
 * the average of their visits, and at the angle that was found for them. A disc's area grows with the journeys through
 * it. Shared pages take their places first; a page whose place is taken goes to the nearest that is free, rather round
 * the centre than nearer to it.
 *
 * @returns sorted from the page with the most journeys to those with the fewest
 */
export function placePages(
  routes: readonly Route[],
  angles: ReadonlyMap<string, number>,
  ground: Ground,
): readonly Disc[] {
  const wanted = wantedPlaces(routes, angles, ground);
  const journeys = wanted.reduce((sum, page) => sum + page.journeys.length, 0);
  const unit = Math.min(largestUnit, ground.radius * Math.sqrt(covered / journeys));
  const offsets = offsetsBy(unit, ground.radius);
  const placed: Disc[] = [];
  for (const page of wanted) {
    const radius = unit * Math.sqrt(page.journeys.length);
    const { angle, radius: far } = bearingOf(page);
    const outermost = ground.radius - radius - 2.5 * unit;
    const innermost = ground.hub + radius + unit;
    const isFree = (spot: Spot) =>
      placed.every(other => distance(spot, other) >= radius + other.radius + 1.3 * unit);
    const spotBy = ({ round, out }: Offset): Spot => {
      const reached = Math.min(outermost, Math.max(innermost, far + out));
      return spotAt({ angle: angle + round / reached, radius: reached });
    };
    const free = offsets.find(offset => isFree(spotBy(offset)));
    placed.push({
      ...spotBy(free ?? { round: 0, out: 0 }),
      page: page.page,
      radius,
      journeys: page.journeys,
    });
  }
  return placed;
}

interface Wanted extends Spot {
  readonly page: string;
  readonly journeys: readonly string[];
  readonly weight: number;
}

function wantedPlaces(
  routes: readonly Route[],
  angles: ReadonlyMap<string, number>,
  ground: Ground,
): Wanted[] {
  const visits = new Map<string, { journeys: Set<string>; weight: number; progress: number }>();
  for (const { journey, weight, stops } of routes)
    for (const { page, progress } of stops) {
      const visit = visits.get(page) ?? { journeys: new Set(), weight: 0, progress: 0 };
      visits.set(page, visit);
      visit.journeys.add(journey);
      visit.weight += weight;
      visit.progress += weight * progress;
    }
  return [...visits]
    .map(([page, { journeys, weight, progress }]) => ({
      ...spotAt({ angle: angles.get(page) ?? 0, radius: ground.radius * (1 - progress / weight) }),
      page,
      journeys: [...journeys].sort(byCodeUnit),
      weight,
    }))
    .sort(
      (one, other) =>
        other.journeys.length - one.journeys.length ||
        other.weight - one.weight ||
        byCodeUnit(one.page, other.page),
    );
}

/** A step away from the place that was wanted: round the centre, and away from it, in pixels. */
interface Offset {
  readonly round: number;
  readonly out: number;
}

/** Nearest first. A step outwards or inwards says something that is not so, and counts for four. */
function offsetsBy(unit: number, radius: number): readonly Offset[] {
  const rounds = Math.ceil((Math.PI * radius) / unit);
  const outs = Math.ceil(radius / 4 / unit);
  const offsets: Offset[] = [];
  for (let round = -rounds; round <= rounds; round++)
    for (let out = -outs; out <= outs; out++) offsets.push({ round: round * unit, out: out * unit });
  const far = ({ round, out }: Offset) => Math.hypot(round, 4 * out);
  return offsets.sort(
    (one, other) => far(one) - far(other) || one.round - other.round || one.out - other.out,
  );
}
