import { type Cut, countHeld, weightAt } from './cut.ts';

/** Counts what a page counts for in cuts, as stops are put on it one by one and taken off again. */
export interface CutTally {
  /** Has a cut be counted, and those that weigh in it; returns its place. */
  include(cut: Cut): number;
  /** Whether a stop weighs in any of the cuts. */
  heeds(stop: number): boolean;
  add(stop: number): void;
  remove(stop: number): void;
}

interface Weight {
  readonly at: number;
  readonly weight: number;
}

/**
 * @param size how many stops there are
 * @param onChange told the place of every cut whose count changes, its count, and by how much that changed
 */
export function cutTally(
  size: number,
  onChange: (at: number, count: number, change: number) => void,
): CutTally {
  const places = new Map<Cut, number>();
  const cuts: Cut[] = [];
  const held: number[] = [];
  const counts: number[] = [];
  const weightsOf = new Array<Weight[] | undefined>(size);
  /** The cuts that each cut weighs in. */
  const outer: Weight[][] = [];

  const include = (cut: Cut): number => {
    const known = places.get(cut);
    if (known !== undefined) return known;
    const inner = (cut.inner ?? []).map(({ cut: other, weight }) => ({ at: include(other), weight }));
    const at = cuts.length;
    places.set(cut, at);
    cuts.push(cut);
    held.push(cut.each ?? 0);
    counts.push(0);
    outer.push([]);
    for (const [place, stop] of cut.stops.entries()) {
      const weighing = { at, weight: weightAt(cut, place) };
      const known = weightsOf[stop];
      if (known) known.push(weighing);
      else weightsOf[stop] = [weighing];
    }
    for (const { at: other, weight } of inner) outer[other]?.push({ at, weight });
    return at;
  };

  const weigh = (at: number, weight: number) => {
    const after = (held[at] ?? 0) + weight;
    held[at] = after;
    const before = counts[at] ?? 0;
    const count = countHeld(cuts[at] as Cut, after);
    if (count === before) return;
    counts[at] = count;
    onChange(at, count, count - before);
    for (const other of outer[at] ?? []) weigh(other.at, other.weight * (count - before));
  };

  return {
    include,
    heeds: stop => weightsOf[stop] !== undefined,
    add(stop) {
      const weights = weightsOf[stop];
      if (weights) for (const { at, weight } of weights) weigh(at, weight);
    },
    remove(stop) {
      const weights = weightsOf[stop];
      if (weights) for (const { at, weight } of weights) weigh(at, -weight);
    },
  };
}
