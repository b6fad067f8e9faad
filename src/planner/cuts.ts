import type { Column } from './cover-by-pages.ts';
import { type Cut, countOf } from './pages-within.ts';

/** How far a cut must be broken to be worth a row. */
const leastBreach = 0.02;
/** Sets of stops are grown up to this size. */
const widest = 9;
/** A set that falls short by more than this is not grown. */
const mostShort = 0.4;

type Taken = readonly { readonly column: Column; readonly share: number }[];

/**
 * Odd sets of stops that a fractional covering breaks: the pages of a plan hold at most q pairs out of 2q + 1 stops.
 * (Subset-row cuts: Jepsen et al. 2008; with pages of two stops the covering is a matching, and these its odd sets: Edmonds
 * 1965.) Triples are tried in full, and the best of them grown two stops at a time.
 *
 * @param most how many to return, the most broken first
 */
export function brokenCuts(taken: Taken, size: number, most: number): Cut[] {
  const fractional = taken.filter(({ share, column }) => share < 1 - 1e-6 && column.stops.length > 1);
  const columnsOf: number[][] = Array.from({ length: size }, () => []);
  fractional.forEach(({ column }, at) => {
    for (const stop of column.stops) columnsOf[stop]?.push(at);
  });
  const nearOf = columnsOf.map((columns, stop) => {
    const near = new Set(columns.flatMap(at => fractional[at]?.column.stops ?? []));
    near.delete(stop);
    return [...near].sort((one, other) => one - other);
  });
  const held = new Int32Array(fractional.length);

  /** By how much the pages hold more pairs of the set than any plan does. */
  const breachOf = (set: readonly number[]): number => {
    const touched: number[] = [];
    for (const stop of set) {
      for (const at of columnsOf[stop] ?? []) {
        if (held[at] === 0) touched.push(at);
        held[at] = (held[at] ?? 0) + 1;
      }
    }
    let pairs = 0;
    for (const at of touched) {
      pairs += ((held[at] ?? 0) >> 1) * (fractional[at]?.share ?? 0);
      held[at] = 0;
    }
    return pairs - (set.length - 1) / 2;
  };

  const sets = new Map<string, { stops: readonly number[]; breach: number }>();
  const consider = (stops: readonly number[]) => {
    const sorted = stops.toSorted((one, other) => one - other);
    const key = sorted.join();
    const known = sets.get(key);
    if (known) return known;
    const set = { stops: sorted, breach: breachOf(sorted) };
    sets.set(key, set);
    return set;
  };

  for (let one = 0; one < size; one++) {
    for (const other of nearOf[one] ?? []) {
      if (other < one) continue;
      for (const third of new Set([...(nearOf[one] ?? []), ...(nearOf[other] ?? [])])) {
        if (third !== one && third !== other) consider([one, other, third]);
      }
    }
  }
  const byBreach = () => [...sets.values()].sort((one, other) => other.breach - one.breach);
  if (!byBreach().some(({ breach }) => breach > leastBreach)) {
    const seeds = byBreach()
      .filter(({ breach }) => breach > -mostShort - 0.2)
      .slice(0, 80);
    for (const seed of seeds) {
      let set = seed;
      while (set.stops.length < widest && set.breach <= leastBreach) {
        const wider = widened(set.stops, nearOf).map(consider);
        const best = wider.reduce((one, other) => (other.breach > one.breach ? other : one), wider[0] ?? set);
        if (best === set || best.breach < -mostShort) break;
        set = best;
      }
    }
  }
  const broken = byBreach()
    .filter(({ breach }) => breach > leastBreach)
    .map(({ stops, breach }) => ({
      breach,
      cut: { kind: 'pairs', stops, most: (stops.length - 1) / 2 } as Cut,
    }));
  if (broken.length === 0) broken.push(...brokenThirds(fractional, columnsOf, nearOf));
  const used = new Int32Array(size);
  const picked: Cut[] = [];
  for (const { cut } of broken) {
    if (picked.length === most) break;
    if (cut.stops.some(stop => (used[stop] ?? 0) >= 4)) continue;
    for (const stop of cut.stops) used[stop] = (used[stop] ?? 0) + 1;
    picked.push(cut);
  }
  return picked;
}

/** Four stops, one of them counted twice, of which the pages hold more than one three (rank-1 cuts: Pecin et al. 2017). */
function brokenThirds(
  fractional: Taken,
  columnsOf: readonly (readonly number[])[],
  nearOf: readonly (readonly number[])[],
): { cut: Cut; breach: number }[] {
  const broken: { cut: Cut; breach: number }[] = [];
  nearOf.forEach((near, hub) => {
    for (const [at, one] of near.entries()) {
      for (const [later, other] of near.entries()) {
        if (later <= at) continue;
        for (const third of near.slice(later + 1)) {
          const stops = [hub, one, other, third].sort((a, b) => a - b);
          const cut: Cut = { kind: 'thirds', hub, stops, most: 1 };
          const touched = new Set(stops.flatMap(stop => columnsOf[stop] ?? []));
          let held = 0;
          for (const column of touched) {
            const { share, column: page } = fractional[column] ?? { share: 0, column: { stops: [] } };
            held += share * countOf(cut, page.stops);
          }
          if (held > 1 + leastBreach) broken.push({ cut, breach: held - 1 });
        }
      }
    }
  });
  return broken.sort((one, other) => other.breach - one.breach);
}

/** The set with two more stops that pages join to it, or to each other. */
function widened(set: readonly number[], nearOf: readonly (readonly number[])[]): number[][] {
  const near = [...new Set(set.flatMap(stop => nearOf[stop] ?? []))].filter(stop => !set.includes(stop));
  return near.flatMap(one => {
    const second = new Set([...near, ...(nearOf[one] ?? [])]);
    return [...second].flatMap(other => (other > one && !set.includes(other) ? [[...set, one, other]] : []));
  });
}
