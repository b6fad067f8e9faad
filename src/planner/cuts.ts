import type { Column } from './cover-by-pages.ts';
import { type Cut, countOf } from './cut.ts';
import type { Steps } from './steps.ts';

/** How far a cut must be broken to be worth a row. */
const leastBreach = 0.02;
/** Sets of stops are grown up to this size, from so many that fall short by no more than this. */
const widest = 9;
const mostSeeds = 30;
const mostShort = 0.6;
/** How many cuts of a round may share a stop. */
const cutsAStop = 4;

type Taken = readonly { readonly column: Column; readonly share: number }[];

interface Broken {
  readonly cut: Cut;
  readonly breach: number;
}

const cutsARound = 60;

/** The most broken odd sets, more of them where there are more stops. */
export function oddCuts(taken: Taken, size: number, steps: Steps): Cut[] {
  const partly = taken.reduce(
    (sum, { share, column }) => (share > 1 - 1e-6 ? sum : sum + column.stops.length),
    0,
  );
  steps.left -= 500 + partly ** 2 / 40;
  return brokenCuts(taken, size, Math.max(cutsARound, Math.ceil(size / 8)));
}

/**
 * Odd sets of stops that a fractional covering breaks: the pages of a plan hold at most q pairs out of 2q + 1 stops.
 * (Subset-row cuts: Jepsen et al. 2008; with pages of two stops the covering is a matching, and these its odd sets: Edmonds
 * 1965.) Triples are tried in full; where none is broken, the best of them are grown two stops at a time, and at last
 * fours with a hub are tried.
 *
 * @param most how many to return, the most broken first
 */
export function brokenCuts(taken: Taken, size: number, most: number): Cut[] {
  const fractional = fractionalOf(taken, size);
  const triples = triplesOf(fractional);
  let broken = triples.filter(({ breach }) => breach > leastBreach);
  if (broken.length === 0) broken = grown(triples, fractional);
  if (broken.length === 0) broken = brokenThirds(fractional);
  broken.sort((one, other) => other.breach - one.breach);
  const used = new Int32Array(size);
  const picked: Cut[] = [];
  for (const { cut } of broken) {
    if (picked.length === most) break;
    if (cut.stops.some(stop => (used[stop] ?? 0) >= cutsAStop)) continue;
    for (const stop of cut.stops) used[stop] = (used[stop] ?? 0) + 1;
    picked.push(cut);
  }
  return picked;
}

/** The pages that are taken in part, and how much of them joins two stops. */
interface Fractional {
  readonly pages: readonly (readonly number[])[];
  readonly shares: readonly number[];
  readonly pagesOf: readonly (readonly number[])[];
  /** For each stop, those that a page joins to it, ascending, and how much of the pages does. */
  readonly near: readonly ReadonlyMap<number, number>[];
  /** Scratch: how often each page was met. */
  readonly met: Int32Array;
}

function fractionalOf(taken: Taken, size: number): Fractional {
  const partly = taken.filter(({ share, column }) => share < 1 - 1e-6 && column.stops.length > 1);
  const pagesOf = Array.from({ length: size }, (): number[] => []);
  const near = Array.from({ length: size }, () => new Map<number, number>());
  partly.forEach(({ column: { stops }, share }, at) => {
    for (const stop of stops) {
      pagesOf[stop]?.push(at);
      const joined = near[stop];
      for (const other of stops) if (other !== stop) joined?.set(other, (joined.get(other) ?? 0) + share);
    }
  });
  return {
    pages: partly.map(({ column }) => column.stops),
    shares: partly.map(({ share }) => share),
    pagesOf,
    near: near.map(joined => new Map([...joined].sort(([one], [other]) => one - other))),
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
  return {
    kind: 'pairs',
    stops: stops.toSorted((one, other) => one - other),
    most: (stops.length - 1) / 2,
  };
}

/** Triples of stops each two of which some page joins: only these can be broken. */
function triplesOf(fractional: Fractional): Broken[] {
  const triples: Broken[] = [];
  fractional.near.forEach((near, one) => {
    for (const [other, share] of near) {
      if (other < one) continue;
      for (const [third, joined] of fractional.near[other] ?? []) {
        if (third < other) continue;
        const closing = near.get(third);
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
    const around = [...joined.keys()];
    if (around.length > 25) return;
    for (const [at, one] of around.entries()) {
      for (const [later, other] of around.entries()) {
        if (later <= at) continue;
        for (const third of around.slice(later + 1)) {
          const stops = [hub, one, other, third].sort((a, b) => a - b);
          const cut: Cut = { kind: 'thirds', hub, stops, most: 1 };
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
