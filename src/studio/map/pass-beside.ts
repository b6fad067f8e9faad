import type { Course } from './courses.ts';
import type { Disc } from './page-places.ts';
import { distance, type Spot } from './polar.ts';

/** Between a thread and the rim of a page that is not its own, in pixels. */
const clearance = 3.5;
const rounds = 8;

/** The same course, bent aside wherever it would run over a page that is not its own. */
export function passBeside(course: Course, discs: readonly Disc[]): Course {
  const own = discs.filter(({ page }) => course.pages.includes(page));
  // What it is bent for may bring it near to others, and no further than that.
  const foreign = discs.filter(
    disc => !course.pages.includes(disc.page) && isNear(disc, 2 * disc.radius + 30, course.spots),
  );
  const freedom = course.spots.map((spot, at) => freedomOf(spot, at, course, own));
  const spots = [...course.spots];
  for (let round = 0; round < rounds; round++) {
    const inTheWay = foreign.flatMap(disc => {
      const at = nearestTo(disc, spots);
      const spot = spots[at];
      const missing = spot ? disc.radius + clearance - distance(disc, spot) : 0;
      return missing > 0 ? { disc, at, missing } : [];
    });
    if (inTheWay.length === 0) break;
    for (const { disc, at, missing } of inTheWay) bend(spots, at, disc, missing, freedom);
  }
  return { ...course, spots };
}

/** From 0, where a course must stay, to 1: it keeps its entry and its end, and where it crosses its own pages. */
function freedomOf(spot: Spot, at: number, { spots }: Course, own: readonly Disc[]): number {
  const ends = [spots[0], spots.at(-1)].flatMap(end => (end ? distance(end, spot) / 16 : []));
  const crossings = own.map(disc => (distance(disc, spot) - disc.radius * 0.6) / 12);
  if (at === 0) return 0;
  return Math.max(0, Math.min(1, ...ends, ...crossings));
}

/** Whether a course comes so near, or nearly so: only every fourth spot is looked at. */
function isNear(disc: Disc, far: number, spots: readonly Spot[]): boolean {
  for (let at = 0; at < spots.length; at += 4) {
    const spot = spots[at];
    if (spot && distance(disc, spot) < far + 16) return true;
  }
  return false;
}

function nearestTo(disc: Disc, spots: readonly Spot[]): number {
  let [nearest, least] = [0, Number.POSITIVE_INFINITY];
  for (const [at, spot] of spots.entries()) {
    const far = distance(disc, spot);
    if (far < least) [nearest, least] = [at, far];
  }
  return nearest;
}

/** Moves a stretch of the course aside, away from the disc, most where it comes nearest. */
function bend(spots: Spot[], at: number, disc: Disc, by: number, freedom: readonly number[]): void {
  const [before, spot, after] = [spots[at - 1] ?? spots[at], spots[at], spots[at + 1] ?? spots[at]];
  if (!before || !spot || !after) return;
  const length = Math.max(1e-6, distance(before, after));
  // Across the course, to the side on which it passes the disc already.
  const across = { x: (before.y - after.y) / length, y: (after.x - before.x) / length };
  const side = (spot.x - disc.x) * across.x + (spot.y - disc.y) * across.y < 0 ? -1 : 1;
  const reach = 2.6 * (disc.radius + clearance) + 14;
  const window = Math.ceil(reach / 2);
  for (let index = Math.max(0, at - window); index < Math.min(spots.length, at + window); index++) {
    const one = spots[index];
    const far = one ? distance(one, spot) : reach;
    if (!one || far >= reach) continue;
    const share = Math.cos((Math.PI / 2) * (far / reach)) ** 2 * (freedom[index] ?? 0) * by * side;
    spots[index] = { x: one.x + across.x * share, y: one.y + across.y * share };
  }
}
