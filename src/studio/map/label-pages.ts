import { type Box, boxWithin, overlap } from './boxes.ts';
import type { Course } from './courses.ts';
import { type Label, leading } from './label.ts';
import type { Disc, Ground } from './page-places.ts';
import type { Spot } from './polar.ts';
import { inLines, textWidth } from './text-width.ts';

/** At rest the map names no more pages than this, so that it stays calm. */
const mostAtRest = 40;
/** Of a label's line, at a size of one. */
const room = 11;
const mostLines = 3;

/**
 * A label beside each page, at the side on which it covers the least of the threads, and no page. The pages with the most
 * journeys choose first; a label that would cover another is not shown at rest.
 *
 * @param discs from the page with the most journeys to those with the fewest
 */
export function labelPages(
  discs: readonly Disc[],
  names: ReadonlyMap<string, string>,
  courses: readonly Course[],
  ground: Ground,
): readonly Label[] {
  const threads = threadsPerSquare(courses);
  const atRest: Box[] = [];
  return discs.map(disc => {
    const size = disc.journeys.length > 2 ? 14 : 13;
    const lines = inLines(names.get(disc.page) ?? disc.page, room, mostLines);
    const places = placesBeside(disc, lines, size)
      .filter(({ box }) => isWithin(box, ground))
      .map((place, rank) => ({
        ...place,
        covered: discs.filter(other => covers(place.box, other)).length,
        cost: threadsWithin(place.box, threads) + rank * 0.7,
      }))
      .sort((one, other) => one.covered - other.covered || one.cost - other.cost);
    const free =
      atRest.length < mostAtRest
        ? places.find(({ box, covered }) => covered === 0 && !atRest.some(other => overlap(box, other, 3)))
        : undefined;
    if (free) atRest.push(free.box);
    const place = free ?? places[0] ?? placesBeside(disc, lines, size)[0];
    return labelAt(place ?? { box: boxWithin(disc), anchor: 'middle' }, disc, lines, size, Boolean(free));
  });
}

interface Place {
  readonly box: Box;
  readonly anchor: Label['anchor'];
}

/** Best first: beside the page, then above and below it, then aslant; then the same a little further away. */
function placesBeside(disc: Disc, lines: readonly string[], size: number): readonly Place[] {
  const width = Math.max(...lines.map(textWidth)) * size;
  const height = lines.length * size * leading;
  const { x, y } = disc;
  const at = (left: number, top: number, anchor: Label['anchor']): Place => ({
    box: { left, top, right: left + width, bottom: top + height },
    anchor,
  });
  return [4, 11].flatMap(gap => {
    const far = disc.radius + gap;
    const near = far * 0.75;
    return [
      at(x + far + 1, y - height / 2, 'start'),
      at(x - far - 1 - width, y - height / 2, 'end'),
      at(x - width / 2, y + far - 1, 'middle'),
      at(x - width / 2, y - far + 1 - height, 'middle'),
      at(x + near, y + near - 2, 'start'),
      at(x + near, y - near + 2 - height, 'start'),
      at(x - near - width, y + near - 2, 'end'),
      at(x - near - width, y - near + 2 - height, 'end'),
    ];
  });
}

function labelAt(
  { box, anchor }: Place,
  disc: Disc,
  lines: readonly string[],
  size: number,
  isAtRest: boolean,
): Label {
  const x = anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2;
  return {
    kind: 'page',
    of: disc.page,
    lines,
    size,
    x,
    y: box.top + size * 0.92,
    anchor,
    box,
    isAtRest,
    leader: undefined,
  };
}

function isWithin(box: Box, { radius, hub }: Ground): boolean {
  const corners = [box.left, box.right].flatMap(x =>
    [box.top, box.bottom].map(y => Math.sqrt(x * x + y * y)),
  );
  return corners.every(far => far < radius - 6) && !covers(box, { x: 0, y: 0, radius: hub });
}

function covers(box: Box, disc: Spot & { readonly radius: number }): boolean {
  const x = Math.min(Math.max(disc.x, box.left), box.right) - disc.x;
  const y = Math.min(Math.max(disc.y, box.top), box.bottom) - disc.y;
  return x * x + y * y < (disc.radius + 1.5) ** 2;
}

/** How much thread there is in each square of the map, by `squareOf`. */
function threadsPerSquare(courses: readonly Course[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { spots } of courses)
    for (const { x, y } of spots) {
      const square = squareOf(Math.floor(x / side), Math.floor(y / side));
      counts.set(square, (counts.get(square) ?? 0) + 1);
    }
  return counts;
}

function threadsWithin(box: Box, threads: ReadonlyMap<number, number>): number {
  let count = 0;
  for (let x = Math.floor(box.left / side); x <= Math.floor(box.right / side); x++)
    for (let y = Math.floor(box.top / side); y <= Math.floor(box.bottom / side); y++)
      count += threads.get(squareOf(x, y)) ?? 0;
  return count;
}

/** Of a square, in pixels. */
const side = 10;

function squareOf(x: number, y: number): number {
  return x * 10_000 + y;
}
