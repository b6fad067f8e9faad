import { monotone } from './monotone.ts';
import type { Disc, Ground } from './page-places.ts';
import { bearingOf, clockwise, distance, type Spot, spotAt, turn } from './polar.ts';
import type { PortOf } from './ports.ts';
import type { Route } from './routes.ts';

/** The way of a thread over the map, spot by spot. */
export interface Course {
  readonly journey: string;
  /** The pages it goes through; it keeps to where it crosses them. */
  readonly pages: readonly string[];
  readonly spots: readonly Spot[];
  /** By how much it turns round the centre between its entry and its end, either way, in radians. */
  readonly turned: number;
}

/** Between two spots of a course, in pixels. */
const step = 8;
/** A thread that leads on into another journey goes round the centre by so much at least. */
const leastCurl = (2 * Math.PI) / 3;
/** How far a thread that ends in reading goes on behind its last page. */
const stub = 10;

/**
 * How each journey runs: from its entry through its pages, then to the centre, or round it towards the entry of the
 * journey that it leads into, or no further than its last page where it ends in reading. Angle and distance from the
 * centre change smoothly, and never more than the pages ask for.
 */
export function layCourses(
  routes: readonly Route[],
  discs: ReadonlyMap<string, Disc>,
  entries: ReadonlyMap<string, number>,
  portOf: PortOf,
  ground: Ground,
): readonly Course[] {
  return routes.map(route => {
    const { journey, stops } = route;
    const pages = stops.map(({ page }) => page);
    const knots: Knot[] = [{ angle: entries.get(journey) ?? 0, radius: ground.radius }];
    for (const page of pages) {
      const { angle, radius } = bearingOf(portOf(journey, page));
      const before = knots.at(-1)?.angle ?? 0;
      knots.push({ angle: before + turn(before, angle), radius });
    }
    const last = discs.get(pages.at(-1) ?? '');
    knots.push(...ending(route, knots.at(-1), last, entries, ground));
    return { journey, pages, spots: smooth(knots), turned: turningOf(knots) };
  });
}

/** As a bearing, except that the angle counts whole turns too. */
interface Knot {
  readonly angle: number;
  readonly radius: number;
}

function ending(
  { end }: Route,
  last: Knot | undefined,
  disc: Disc | undefined,
  entries: ReadonlyMap<string, number>,
  ground: Ground,
): readonly Knot[] {
  if (!last) return [];
  if (end.to === 'goal') return [{ angle: last.angle, radius: ground.hub }];
  if (end.to === 'reading')
    return [{ angle: last.angle, radius: Math.max(ground.hub, last.radius - (disc?.radius ?? 0) - stub) }];
  const towards = entries.get(end.journey) ?? last.angle;
  const shortest = clockwise(last.angle, towards);
  const curl = shortest < leastCurl ? shortest + 2 * Math.PI : shortest;
  const inner = Math.min(ground.hub * 1.7, last.radius);
  const pieces = Math.ceil(curl / (Math.PI / 5));
  return Array.from({ length: pieces }, (_, at) => {
    const part = (at + 1) / pieces;
    return {
      angle: last.angle + curl * part,
      // Fast at first, then ever closer around the centre.
      radius: inner + (last.radius - inner) * (1 - part) ** 1.6,
    };
  });
}

function smooth(knots: readonly Knot[]): readonly Spot[] {
  const spots = knots.map(spotAt);
  const lengths: number[] = [0];
  for (const [at, spot] of spots.entries()) {
    const before = spots[at - 1];
    // Two knots on one spot would make a piece without a length.
    if (before) lengths.push((lengths.at(-1) ?? 0) + Math.max(1, distance(before, spot)));
  }
  const length = lengths.at(-1) ?? 0;
  const angleAt = monotone(
    lengths,
    knots.map(({ angle }) => angle),
    'level',
  );
  const radiusAt = monotone(
    lengths,
    knots.map(({ radius }) => radius),
    'steep',
  );
  const pieces = Math.max(2, Math.ceil(length / step));
  return Array.from({ length: pieces + 1 }, (_, at) => {
    const along = (length * at) / pieces;
    return spotAt({ angle: angleAt(along), radius: radiusAt(along) });
  });
}

function turningOf(knots: readonly Knot[]): number {
  return knots.reduce((sum, { angle }, at) => sum + Math.abs(angle - (knots[at - 1]?.angle ?? angle)), 0);
}
