import type { Covering } from './covering.ts';
import { type Cut, countOf, partsCut } from './cut.ts';
import { type Broken, leastBreach } from './cuts.ts';

/** Sets of stops are grown up to this size, from so many that fall short by no more than this. */
const widest = 9;
const mostSeeds = 30;
const mostShort = 0.6;

/**
 * Triples of stops that a fractional covering breaks: the pages of a plan hold at most q pairs out of 2q + 1 stops.
 * (Subset-row cuts: Jepsen et al. 2008; with pages of two stops the covering is a matching, and these its odd sets: Edmonds
 * 1965.)
 */
export function oddTriples(taken: Covering['taken'], size: number): Broken[] {
  return triplesOf(fractionalOf(taken, size)).filter(isBroken);
}

/** Wider odd sets that are broken, the best triples grown two stops at a time, and where there are none, fours with a hub. */
export function widerOddSets(taken: Covering['taken'], size: number): Broken[] {
  const fractional = fractionalOf(taken, size);
  const odd = grown(triplesOf(fractional), fractional);
  return odd.length > 0 ? odd : brokenThirds(fractional);
}

function isBroken({ breach }: Broken): boolean {
  return breach > leastBreach;
}

/** The pages that are taken in part, and how much of them joins two stops. */
interface Fractional {
  readonly pages: readonly (readonly number[])[];
  readonly shares: readonly number[];
  /** For each stop that is on any of them. */
  readonly pagesOf: readonly (readonly number[] | undefined)[];
  /** For each of these stops, those that a page joins to it, ascending, and how much of the pages does. */
  readonly near: readonly (ReadonlyMap<number, number> | undefined)[];
  /** Scratch: how often each page was met. */
  readonly met: Int32Array;
}

function fractionalOf(taken: Covering['taken'], size: number): Fractional {
  const partly = taken.filter(({ share, column }) => share < 1 - 1e-6 && column.stops.length > 1);
  const pagesOf = new Array<number[] | undefined>(size);
  const near = new Array<Map<number, number> | undefined>(size);
  partly.forEach(({ column: { stops }, share }, at) => {
    for (const stop of stops) {
      const here = pagesOf[stop] ?? [];
      const joined = near[stop] ?? new Map<number, number>();
      here.push(at);
      for (const other of stops) if (other !== stop) joined.set(other, (joined.get(other) ?? 0) + share);
      pagesOf[stop] = here;
      near[stop] = joined;
    }
  });
  return {
    pages: partly.map(({ column }) => column.stops),
    shares: partly.map(({ share }) => share),
    pagesOf,
    near: near.map(joined => joined && new Map([...joined].sort(([one], [other]) => one - other))),
    met: new Int32Array(partly.length),
  };
}

/** By how much the pages hold more pairs of the set than any plan does. */
function breachOf(set: readonly number[], { pagesOf, shares, met }: Fractional): number {
  const touched: number[] = [];
  for (const stop of set) {
    for (const at of pagesOf[stop] ?? []) {
      if (met[at] === 0) touched.push(at);
      met[at] = (met[at] ?? 0) + 1;
    }
  }
  let pairs = 0;
  for (const at of touched) {
    pairs += ((met[at] ?? 0) >> 1) * (shares[at] ?? 0);
    met[at] = 0;
  }
  return pairs - (set.length - 1) / 2;
}

function pairsCut(stops: readonly number[]): Cut {
  const ascending = stops.toSorted((one, other) => one - other);
  return partsCut({ stops: ascending, weights: new Array(stops.length).fill(1) }, 2);
}

/** Triples of stops each two of which some page joins: only these can be broken. */
function triplesOf(fractional: Fractional): Broken[] {
  const triples: Broken[] = [];
  fractional.near.forEach((near, one) => {
    for (const [other, share] of near ?? []) {
      if (other < one) continue;
      for (const [third, joined] of fractional.near[other] ?? []) {
        if (third < other) continue;
        const closing = near?.get(third);
        if (closing === undefined || share + joined + closing < 1 - mostShort) continue;
        const set = [one, other, third];
        triples.push({ cut: pairsCut(set), breach: breachOf(set, fractional) });
      }
    }
  });
  return triples;
}

/** Wider odd sets that are broken, each grown from a triple or a path of three by the two stops that help most. */
function grown(triples: readonly Broken[], fractional: Fractional): Broken[] {
  const seeds = triples
    .filter(({ breach }) => breach > -mostShort)
    .sort((one, other) => other.breach - one.breach)
    .slice(0, mostSeeds)
    .map(({ cut }) => cut.stops);
  const paths = fractional.pages
    .map((stops, at) => ({ stops, share: fractional.shares[at] ?? 0 }))
    .sort((one, other) => Math.abs(one.share - 0.5) - Math.abs(other.share - 0.5))
    .slice(0, mostSeeds)
    .map(({ stops }) => stops.slice(0, 1));
  const found = new Map<string, Broken>();
  for (const seed of [...seeds, ...paths]) {
    let set = seed;
    while (set.length < widest) {
      let best: { set: readonly number[]; breach: number } | undefined;
      for (const wider of widened(set, fractional.near)) {
        const breach = breachOf(wider, fractional);
        if (!best || breach > best.breach) best = { set: wider, breach };
      }
      if (!best || best.breach < -mostShort) break;
      set = best.set;
      if (best.breach <= leastBreach) continue;
      const cut = pairsCut(set);
      found.set(cut.stops.join(), { cut, breach: best.breach });
      break;
    }
  }
  return [...found.values()];
}

/** The set with two more stops that pages join to it, or to each other. */
function* widened(set: readonly number[], near: Fractional['near']): Generator<readonly number[]> {
  const around = new Set(set.flatMap(stop => [...(near[stop]?.keys() ?? [])]));
  for (const stop of set) around.delete(stop);
  for (const one of around) {
    for (const other of around) if (other > one) yield [...set, one, other];
    for (const other of near[one]?.keys() ?? []) {
      if (!around.has(other) && !set.includes(other)) yield [...set, one, other];
    }
  }
}

/** Four stops, one of them counted twice, of which the pages hold more than one three (rank-1 cuts: Pecin et al. 2017). */
function brokenThirds({ pages, shares, pagesOf, near }: Fractional): Broken[] {
  const broken: Broken[] = [];
  near.forEach((joined, hub) => {
    const around = [...(joined?.keys() ?? [])];
    if (around.length > 25) return;
    for (const [at, one] of around.entries()) {
      for (const [later, other] of around.entries()) {
        if (later <= at) continue;
        for (const third of around.slice(later + 1)) {
          const stops = [hub, one, other, third].sort((a, b) => a - b);
          const cut = partsCut({ stops, weights: stops.map(stop => (stop === hub ? 2 : 1)) }, 3);
          const touched = new Set(stops.flatMap(stop => pagesOf[stop] ?? []));
          let held = 0;
          for (const page of touched) held += (shares[page] ?? 0) * countOf(cut, pages[page] ?? []);
          if (held > 1 + leastBreach) broken.push({ cut, breach: held - 1 });
        }
      }
    }
  });
  return broken;
}
