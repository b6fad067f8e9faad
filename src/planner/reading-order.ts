import { byCodeUnit } from '../model/by-code-unit.ts';
import type { Passage, Stop } from './resolve-stops.ts';

/** Strongly connected groups up to this size are put in order exactly: 2^15 subsets. */
const mostExact = 15;

/**
 * The order in which passages stand on a page: the one that disagrees least, by weight, with the stops' own reading
 * orders (Kemeny 1959). Among equals the first by beat, then id, from the top of the page.
 *
 * Where a majority reads one passage before another, and no circle of majorities leads back, every best order keeps the
 * two so; only the groups within a circle have to be searched (the extended Condorcet criterion of Truchon 1998),
 * each by dynamic programming over its subsets. A group too large for that is put in order by moving single
 * passages while that helps.
 */
export function readingOrder(stops: readonly Stop[]): readonly Passage[] {
  const [first, second] = stops;
  if (first && !second && first.weight > 0) return first.passages;
  const passages = [...new Set(stops.flatMap(stop => stop.passages))].sort(
    (one, other) => one.beat - other.beat || byCodeUnit(one.id, other.id),
  );
  const before = precedences(passages, stops);
  const groups = circles(before);
  const nextOf = groups.map(group =>
    group.length <= mostExact ? exactly(group, before) : nearly(group, before),
  );
  const placed = new Set<number>();
  const order: Passage[] = [];
  while (order.length < passages.length) {
    const next = passages.findIndex((_, at) => {
      if (placed.has(at)) return false;
      const own = groups.findIndex(group => group.includes(at));
      const waits = passages.some(
        (_, other) => !placed.has(other) && !groups[own]?.includes(other) && margin(before, other, at) > 0,
      );
      return !waits && nextOf[own]?.(at, placed);
    });
    placed.add(next);
    order.push(...passages.slice(next, next + 1));
  }
  return order;
}

type Precedences = readonly (readonly number[])[];
/** Whether a passage of a group may be its next, after the placed ones. */
type MayBeNext = (at: number, placed: ReadonlySet<number>) => boolean;

/** The weight of the stops that read one passage before the other. */
function precedences(passages: readonly Passage[], stops: readonly Stop[]): Precedences {
  const before = passages.map(() => passages.map(() => 0));
  const index = new Map(passages.map((passage, at) => [passage, at]));
  for (const stop of stops) {
    const read = stop.passages.map(passage => index.get(passage) ?? 0);
    read.forEach((earlier, at) => {
      for (const later of read.slice(at + 1)) {
        const row = before[earlier];
        if (row) row[later] = (row[later] ?? 0) + stop.weight;
      }
    });
  }
  return before;
}

function margin(before: Precedences, one: number, other: number): number {
  return (before[one]?.[other] ?? 0) - (before[other]?.[one] ?? 0);
}

/** Groups passages that lie on a circle of majorities: the strongly connected components, by mutual reach. */
function circles(before: Precedences): number[][] {
  const all = before.map((_, at) => at);
  const reach = all.map(one => all.map(other => one === other || margin(before, one, other) > 0));
  for (const via of all) {
    for (const from of all) {
      if (!reach[from]?.[via]) continue;
      for (const to of all) if (reach[via]?.[to]) (reach[from] ?? [])[to] = true;
    }
  }
  return [
    ...Map.groupBy(all, one => all.findIndex(other => reach[one]?.[other] && reach[other]?.[one])).values(),
  ];
}

/** Which passages can be next in some best order of the group: least disagreement of each subset that is still to come. */
function exactly(group: readonly number[], before: Precedences): MayBeNext {
  const against = group.map(one => group.map(other => before[other]?.[one] ?? 0));
  const least = new Float64Array(1 << group.length);
  const withFirst = (first: number, subset: number): number => {
    let cost = least[subset ^ (1 << first)] ?? 0;
    for (let other = 0; other < group.length; other++) {
      if (subset & (1 << other)) cost += against[first]?.[other] ?? 0;
    }
    return cost;
  };
  for (let subset = 1; subset < least.length; subset++) {
    let best = Number.POSITIVE_INFINITY;
    for (let first = 0; first < group.length; first++) {
      if (subset & (1 << first)) best = Math.min(best, withFirst(first, subset));
    }
    least[subset] = best;
  }
  return (at, placed) => {
    const subset = group.reduce((bits, passage, bit) => (placed.has(passage) ? bits : bits | (1 << bit)), 0);
    return withFirst(group.indexOf(at), subset) === least[subset];
  };
}

/** A good order of a large group, found by moving one passage at a time to where it disagrees least. */
function nearly(group: readonly number[], before: Precedences): MayBeNext {
  const order = [...group];
  for (let moved = true; moved; ) {
    moved = false;
    for (const passage of group) {
      const from = order.indexOf(passage);
      let gain = 0;
      let best = { gain: 0, to: from };
      for (let to = from - 1; to >= 0; to--) {
        gain += margin(before, passage, order[to] ?? passage);
        if (gain > best.gain) best = { gain, to };
      }
      gain = 0;
      for (let to = from + 1; to < order.length; to++) {
        gain += margin(before, order[to] ?? passage, passage);
        if (gain > best.gain) best = { gain, to };
      }
      if (best.to === from) continue;
      order.splice(from, 1);
      order.splice(best.to, 0, passage);
      moved = true;
    }
  }
  return (at, placed) => order.find(passage => !placed.has(passage)) === at;
}
