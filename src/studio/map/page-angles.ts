import { byCodeUnit } from '../../model/by-code-unit.ts';
import { clockwise } from './polar.ts';
import type { Route } from './routes.ts';

const rounds = 6;

/** From 0, pages are where they are pulled, to 1, they are equally far apart. */
const evenness = 0.6;

/**
 * At which angle each page lies: where the entries of the journeys through it pull together (their circular mean), and
 * then, so that threads turn less, towards where the steps before and after it are. Many pull to the same side; so at
 * last they are spread over the whole circle, in the order that they have.
 */
export function pageAngles(
  routes: readonly Route[],
  entries: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const pages = new Map<string, Pulled>();
  for (const { journey, stops } of routes) {
    const entry = pointing(entries.get(journey) ?? 0);
    let before: Pointer = entry;
    let last: Pulled | undefined;
    for (const { page } of stops) {
      const pulled: Pulled = pages.get(page) ?? { x: 0, y: 0, entries: { x: 0, y: 0 }, neighbours: [] };
      pages.set(page, pulled);
      add(pulled.entries, entry);
      pulled.neighbours.push(before);
      last?.neighbours.push(pulled);
      before = last = pulled;
    }
  }
  for (const page of pages.values()) point(page, page.entries);
  for (let round = 0; round < rounds; round++)
    for (const page of pages.values()) {
      const pull = { ...page.entries };
      for (const neighbour of page.neighbours) add(pull, neighbour);
      point(page, pull);
    }
  return spread(new Map([...pages].map(([page, { x, y }]) => [page, clockwise(0, Math.atan2(x, y))])));
}

function spread(pulled: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const inOrder = [...pulled].sort(([page, one], [other, two]) => one - two || byCodeUnit(page, other));
  const gaps = inOrder.map(([, angle], at) => clockwise(inOrder.at(at - 1)?.[1] ?? 0, angle));
  const first = gaps.indexOf(Math.max(...gaps));
  const start = inOrder[first]?.[1] ?? 0;
  const fromStart = [...inOrder.slice(first), ...inOrder.slice(0, first)].map(
    ([page, angle]) => [page, start + clockwise(start, angle)] as const,
  );
  const even = (at: number) => (2 * Math.PI * at) / fromStart.length;
  const moved = fromStart.reduce((sum, [, angle], at) => sum + angle - even(at), 0) / fromStart.length;
  return new Map(
    fromStart.map(([page, angle], at) => [page, clockwise(0, angle + evenness * (moved + even(at) - angle))]),
  );
}

/** A direction from the centre, as an arrow of length one, or several of them added up. */
interface Pointer {
  x: number;
  y: number;
}

interface Pulled extends Pointer {
  readonly entries: Pointer;
  /** The pages, or the entry, one step away. */
  readonly neighbours: Pointer[];
}

function pointing(angle: number): Pointer {
  return { x: Math.sin(angle), y: Math.cos(angle) };
}

function add(sum: Pointer, { x, y }: Pointer): void {
  sum.x += x;
  sum.y += y;
}

function point(page: Pointer, { x, y }: Pointer): void {
  const length = Math.sqrt(x * x + y * y) || 1;
  page.x = x / length;
  page.y = y / length;
}
