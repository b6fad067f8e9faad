import type { ChannelArc, Entrance } from './entry-angles.ts';
import { type Label, leading } from './label.ts';
import { clockwise, type Spot, spotAt } from './polar.ts';
import type { Route } from './routes.ts';
import { type Row, stackRows } from './rows.ts';
import { inLines, textWidth } from './text-width.ts';

/** Where labels may stand: the frame around the map, and the circle that they stand outside of. */
export interface Surround {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** The corners on the left are taken, by the heading and by the legend. */
  readonly corner: { readonly width: number; readonly top: number; readonly bottom: number };
}

/** From the circle to what stands beside it. */
const beside = 17;
const inquirySize = 14;
const channelSize = 11.5;
const channelHeight = 22;
const margin = 14;
/** How far an inquiry may stand from where its journey begins, up or down. */
const farthest = 44;
/** In how many lines inquiries are set, and how much of the column each takes: what is roomier is tried first. */
const settings = [
  { most: 2, height: 39 },
  { most: 1, height: 20 },
];
/** Where not all have room, those that stand there have much. */
const airy = { most: 1, height: 56 };

/**
 * The names of the channels and what visitors ask, in a column on either side of the circle. Every channel is named; of the
 * inquiries stand there all, or else as many as leave much room, those with the most visits first. The others keep a
 * place, and stand there when nothing else does.
 */
export function labelEntries(
  routes: readonly Route[],
  inquiries: ReadonlyMap<string, string>,
  { angles, arcs }: Entrance,
  surround: Surround,
): readonly Label[] {
  const sorted = linesFor(routes, inquiries, angles, arcs);
  const setting = settings.find(({ height }) =>
    [-1, 1].every(side =>
      isNear(
        sorted.filter(line => line.side === side),
        height,
        surround,
      ),
    ),
  );
  const { most, height } = setting ?? airy;
  return [-1, 1].flatMap(side => {
    const own = sorted.filter(line => line.side === side);
    const shown = setting ? own : choose(own, height, surround);
    const column = layOut(shown, height, surround);
    const others = own.filter(line => !shown.includes(line));
    return [
      ...shown.map((line, at) => labelOf(line, column[at] ?? 0, most, true, surround)),
      ...others.map(line => labelOf(line, wantedBy(line, surround), most, false, surround)),
    ];
  });
}

interface Line {
  readonly journey: string | undefined;
  readonly text: string;
  readonly angle: number;
  /** How far above its angle it wants to stand, in pixels. */
  readonly lift: number;
  /** On the right of the circle, 1, or on the left, −1. */
  readonly side: number;
  readonly weight: number;
}

/** From the top down on either side. */
function linesFor(
  routes: readonly Route[],
  inquiries: ReadonlyMap<string, string>,
  angles: ReadonlyMap<string, number>,
  arcs: readonly ChannelArc[],
): readonly Line[] {
  const asked = routes.map((route): Line => {
    const angle = angles.get(route.journey) ?? 0;
    const text = inquiries.get(route.journey) ?? route.journey;
    return { journey: route.journey, text, angle, side: sideOf(angle), lift: 0, weight: route.weight };
  });
  const named = arcs.map((arc): Line => {
    const side = sideOf(arc.from + clockwise(arc.from, arc.to) / 2);
    const [first] = asked
      .filter(line => line.side === side && clockwise(arc.from, line.angle) < clockwise(arc.from, arc.to))
      .sort(fromTheTop);
    return {
      journey: undefined,
      text: arc.channel.toUpperCase(),
      angle: first?.angle ?? arc.from,
      lift: 27,
      side,
      weight: Number.POSITIVE_INFINITY,
    };
  });
  // A channel's name comes before its first entry, since sorting keeps the order of those that are equal.
  return [...named, ...asked].sort(fromTheTop);
}

function choose(lines: readonly Line[], height: number, surround: Surround): readonly Line[] {
  let chosen = lines.filter(line => line.journey === undefined);
  for (const line of lines.toSorted((one, other) => other.weight - one.weight)) {
    if (line.journey === undefined) continue;
    const longer = lines.filter(one => one === line || chosen.includes(one));
    if (isNear(longer, height, surround)) chosen = longer;
  }
  return chosen;
}

/** Whether each has room near its entry. */
function isNear(lines: readonly Line[], height: number, surround: Surround): boolean {
  const column = layOut(lines, height, surround);
  return lines.every((line, at) => Math.abs((column[at] ?? 0) - wantedBy(line, surround)) <= farthest);
}

function layOut(lines: readonly Line[], height: number, surround: Surround): readonly number[] {
  const rows = lines.map(
    (line): Row => ({
      wanted: wantedBy(line, surround),
      height: line.journey === undefined ? channelHeight : height,
    }),
  );
  const limit = surround.height / 2 - margin;
  return stackRows(rows, -limit, limit);
}

function wantedBy({ angle, lift }: Line, { radius }: Surround): number {
  return spotAt({ angle, radius: radius + beside }).y - lift;
}

function labelOf(line: Line, y: number, mostLines: number, isAtRest: boolean, surround: Surround): Label {
  const isChannel = line.journey === undefined;
  const size = isChannel ? channelSize : inquirySize;
  const inner = Math.max(10, Math.sqrt(Math.max(0, (surround.radius + beside) ** 2 - y ** 2)));
  // Capitals are spaced out.
  const spacing = isChannel ? 1.2 : 1;
  const room = outerEdge(line.side, y, surround) - inner;
  const lines = inLines(line.text, room / size / spacing, mostLines);
  const extent = Math.max(...lines.map(textWidth)) * size * spacing;
  const half = (lines.length * size * leading) / 2;
  const x = line.side * inner;
  return {
    kind: isChannel ? 'channel' : 'inquiry',
    of: line.journey ?? line.text,
    lines,
    size,
    x,
    y: y - half + size * 0.92,
    anchor: line.side > 0 ? 'start' : 'end',
    box: {
      left: line.side > 0 ? x : x - extent,
      right: line.side > 0 ? x + extent : x,
      top: y - half,
      bottom: y + half,
    },
    isAtRest,
    leader: isChannel ? undefined : leaderOf(line, { x, y }, surround.radius),
  };
}

/** How far from the middle a line may reach. */
function outerEdge(side: number, y: number, { width, height, corner }: Surround): number {
  const isInCorner = side < 0 && (y < -height / 2 + corner.top || y > height / 2 - corner.bottom);
  return width / 2 - (isInCorner ? corner.width : margin);
}

/** From the entry to a label that could not stand right beside it. */
function leaderOf({ angle, side }: Line, label: Spot, radius: number): Label['leader'] {
  const from = spotAt({ angle, radius: radius + 7 });
  if (Math.abs(spotAt({ angle, radius: radius + beside }).y - label.y) < 7) return undefined;
  return { from, to: { x: label.x - side * 3, y: label.y } };
}

function sideOf(angle: number): number {
  return Math.sin(angle) < -1e-9 || angle > 2 * Math.PI - 1e-9 ? -1 : 1;
}

function fromTheTop(one: Line, other: Line): number {
  return downwards(one.angle) - downwards(other.angle);
}

/** 0 at the top, π at the bottom, on either side. */
function downwards(angle: number): number {
  return angle > Math.PI ? 2 * Math.PI - angle : angle;
}
