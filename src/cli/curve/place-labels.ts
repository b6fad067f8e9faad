/** A point with words to stand near it, in pixels. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacedLabel extends Box {
  /** So far from its point that a line has to lead there. */
  readonly isFar: boolean;
}

type Spot = readonly [x: number, y: number];

/** Between a point and its label, and between labels. */
const gap = 5;
const rings = 14;
const ringWidth = 9;
/** The ways out of a point, best first: a curve that falls leaves most room above it to the right, then below to the left. */
const ways = [1, 2, 0, 5, 6, 4, 7, 3]
  .flatMap(eighth => [eighth * 2, eighth * 2 + 1])
  .map(way => (way * Math.PI) / 8);
/** A line that leads far is read best upright. */
const steepFirst = ways.toSorted((one, other) => Math.abs(Math.cos(one)) - Math.abs(Math.cos(other)));

/**
 * A place for each label within the frame, near its point, where it covers no point, no other label and, if there is
 * such a place, no part of the line through the points. Labels that come first choose first; one for which there is no
 * place is undefined.
 */
export function placeLabels(
  labels: readonly Labelled[],
  line: readonly Spot[],
  frame: Box,
): (PlacedLabel | undefined)[] {
  const placed: PlacedLabel[] = [];
  const leaders: (readonly [Spot, Spot])[] = [];
  const course = line.slice(1).map((spot, at): readonly [Spot, Spot] => [line[at] ?? spot, spot]);
  return labels.map(label => {
    const point: Spot = [label.x, label.y];
    const others = labels.filter(other => other !== label).map(around);
    const isFree = (box: PlacedLabel) =>
      contains(frame, box) &&
      !placed.some(other => overlap(other, box, gap / 2)) &&
      ![...others, around(label)].some(other => overlap(other, box, 1)) &&
      !leaders.some(([from, to]) => crosses(from, to, box)) &&
      !(box.isFar && [...placed, ...others].some(other => crosses(point, nearestSpot(box, label), other)));
    const coversLine = (box: PlacedLabel) => course.some(([from, to]) => crosses(from, to, box));
    const crossesLeader = (box: PlacedLabel) =>
      box.isFar && leaders.some(([from, to]) => meet(point, nearestSpot(box, label), from, to));
    const places = placesFor(label).filter(isFree);
    const place =
      places.find(box => !coversLine(box) && !crossesLeader(box)) ??
      places.find(box => !coversLine(box)) ??
      places[0];
    if (!place) return undefined;
    placed.push(place);
    if (place.isFar) leaders.push([point, nearestSpot(place, label)]);
    return place;
  });
}

/** Where on a box a line from a point arrives. */
export function nearestSpot(box: Box, { x, y }: { readonly x: number; readonly y: number }): Spot {
  return [Math.min(Math.max(x, box.left), box.right), Math.min(Math.max(y, box.top), box.bottom)];
}

function placesFor({ x, y, radius, width, height }: Labelled): PlacedLabel[] {
  return Array.from({ length: rings }, (_, ring) => ring).flatMap(ring =>
    (ring > 1 ? steepFirst : ways).map(way => {
      const far = radius + gap + ring * ringWidth;
      const [right, up] = [Math.cos(way), Math.sin(way)];
      // The box touches the ring with the side, or the corner, that looks at the point.
      const left = x + right * far - (width * (1 - clamped(right))) / 2;
      const top = y - up * far - (height * (1 + clamped(up))) / 2;
      return { left, top, right: left + width, bottom: top + height, isFar: ring > 1 };
    }),
  );
}

/** From −1 to 1, and at its ends unless the way is nearly straight across. */
function clamped(part: number): number {
  return Math.abs(part) < 0.2 ? 0 : Math.max(-1, Math.min(1, part * 1.6));
}

function around({ x, y, radius }: Labelled): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function contains(frame: Box, box: Box): boolean {
  return (
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
  );
}

function overlap(one: Box, other: Box, distance: number): boolean {
  return (
    one.left < other.right + distance &&
    other.left < one.right + distance &&
    one.top < other.bottom + distance &&
    other.top < one.bottom + distance
  );
}

/** Whether a straight line meets a box (Liang and Barsky 1984). */
function crosses([x, y]: Spot, [toX, toY]: Spot, box: Box): boolean {
  let [enters, leaves] = [0, 1];
  const sides = [
    [x - toX, x - box.left],
    [toX - x, box.right - x],
    [y - toY, y - box.top],
    [toY - y, box.bottom - y],
  ] as const;
  for (const [towards, distance] of sides) {
    if (towards === 0 && distance < 0) return false;
    if (towards < 0) enters = Math.max(enters, distance / towards);
    if (towards > 0) leaves = Math.min(leaves, distance / towards);
  }
  return enters <= leaves;
}

/** Whether two straight lines cut each other. */
function meet(from: Spot, to: Spot, otherFrom: Spot, otherTo: Spot): boolean {
  const side = ([x, y]: Spot, [toX, toY]: Spot, [pointX, pointY]: Spot) =>
    Math.sign((toX - x) * (pointY - y) - (toY - y) * (pointX - x));
  return (
    side(from, to, otherFrom) !== side(from, to, otherTo) &&
    side(otherFrom, otherTo, from) !== side(otherFrom, otherTo, to)
  );
}
