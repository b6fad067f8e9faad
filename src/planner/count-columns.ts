import { type Cut, countHeld, weightAt } from './cut.ts';
import { cutTally } from './cut-tally.ts';

/** What columns count for in cuts. Columns go by number, in the order in which they were added; cuts by their places. */
export interface ColumnCounts {
  /** Takes in a column; returns, by place, what it counts for in the cuts that were included. */
  add(stops: readonly number[]): ReadonlyMap<number, number>;
  /** Has later columns be counted in a cut, and in those that weigh in it; returns its place. */
  include(cut: Cut): number;
  /** What each column counts for in a cut, included or not, without those that count for nothing. */
  countsIn(cut: Cut): ReadonlyMap<number, number>;
}

/** @param size how many stops there are */
export function countColumns(size: number): ColumnCounts {
  let columns = 0;
  const columnsOf = Array.from({ length: size }, (): number[] => []);
  const counts = new Map<Cut, Map<number, number>>();
  /** The same by place. */
  const countsAt: Map<number, number>[] = [];
  /** What the column counts for that is being added. */
  const counted = new Map<number, number>();
  const tally = cutTally(size, (place, count) => counted.set(place, count));

  const countsIn = (cut: Cut): Map<number, number> => {
    const known = counts.get(cut);
    if (known) return known;
    const held = new Map<number, number>();
    const add = (column: number, weight: number) =>
      held.set(column, (held.get(column) ?? cut.each ?? 0) + weight);
    for (const [at, stop] of cut.stops.entries()) {
      for (const column of columnsOf[stop] ?? []) add(column, weightAt(cut, at));
    }
    for (const { cut: other, weight } of cut.inner ?? []) {
      for (const [column, count] of countsIn(other)) add(column, weight * count);
    }
    for (const [column, weight] of held) {
      const count = countHeld(cut, weight);
      if (count > 0) held.set(column, count);
      else held.delete(column);
    }
    return held;
  };

  const include = (cut: Cut): number => {
    for (const { cut: other } of cut.inner ?? []) include(other);
    const own = countsIn(cut);
    const place = tally.include(cut);
    counts.set(cut, own);
    countsAt[place] = own;
    return place;
  };

  return {
    add(stops) {
      const column = columns++;
      counted.clear();
      for (const stop of stops) {
        columnsOf[stop]?.push(column);
        tally.add(stop);
      }
      for (const [place, count] of counted) countsAt[place]?.set(column, count);
      const own = new Map(counted);
      for (const stop of stops) tally.remove(stop);
      return own;
    },
    include,
    countsIn,
  };
}
