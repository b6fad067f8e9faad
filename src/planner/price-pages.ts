import type { Component } from './contents.ts';
import { type Cut, countHeld, weightIn } from './cut.ts';
import type { Steps } from './steps.ts';

/** What serving each stop is worth, in whole numbers: the dual prices of a covering by pages. */
export interface Prices {
  readonly stops: Float64Array;
  /** What a page pays for what it counts in a cut. */
  readonly cuts: readonly { readonly cut: Cut; readonly price: number }[];
  /** The price of one weighted word read past. */
  readonly word: number;
}

/** A page that was looked at: its content, its stops in no order, and what it profits. The stops are only lent. */
export type Visit = (content: number, stops: readonly number[], profit: number) => number;

/** Parts of a step. */
const aContent = 0.05;
const aChoice = 0.06;

export interface PageSearch {
  /** The page of a content that profits most, where that is at least so much. */
  bestIn(content: number, least: number): PageFound | undefined;
  /** From each content the page that profits most, where that is at least so much. */
  best(least: number, visit: (content: number, page: PageFound) => void): void;
  /** Every page that profits at least so much, once for each content that it fits in; `visit` returns the least from then on. */
  all(least: number, visit: Visit): void;
}

export interface PageFound {
  /** In no order. */
  readonly stops: readonly number[];
  readonly profit: number;
}

/**
 * Prepares a search, content by content, for pages of a profit: Σ over their stops of price − cost, less the price of what
 * they count for in cuts. All arithmetic is on whole numbers and exact. Where steps run out, the search ends early.
 */
export function pageSearch(
  { stops: all, contents, conflicts }: Component,
  prices: Prices,
  steps: Steps,
): PageSearch {
  const size = all.length;
  const { starts, stops, count } = contents;
  const weights = Float64Array.from(all, ({ weight }) => weight);
  const lengths = Float64Array.from(all, ({ words }) => words);
  const paid = prices.cuts.filter(({ price }) => price > 0);
  const cutsOf: number[][] = Array.from({ length: size }, () => []);
  paid.forEach(({ cut }, at) => {
    for (const stop of cut.stops) cutsOf[stop]?.push(at);
  });
  const isEntangled = Uint8Array.from(all, (_, stop) =>
    (cutsOf[stop]?.length ?? 0) + (conflicts[stop]?.length ?? 0) > 0 ? 1 : 0,
  );
  const held = new Int32Array(paid.length);
  const blocked = new Int32Array(size);
  const chosen: number[] = [];
  let group: number[] = [];
  let worth: number[] = [];
  let stillPossible: number[] = [];
  let holders: readonly number[] | undefined;
  let least = 0;
  let content = 0;
  let visit: Visit;

  /** What a stop earns on a page of so many words. */
  const earnedOn = (stop: number, words: number) =>
    (prices.stops[stop] ?? 0) - prices.word * ((weights[stop] ?? 0) * (words - (lengths[stop] ?? 0)));

  /** Fills `group` with those who may be chosen, entangled ones first, then by worth. Returns what they would earn freely. */
  function gather(losers: boolean): number {
    const entangled: { stop: number; value: number }[] = [];
    const free: { stop: number; value: number }[] = [];
    const words = contents.words[content] ?? 0;
    let most = 0;
    for (let at = starts[content] ?? 0; at < (starts[content + 1] ?? 0); at++) {
      const stop = stops[at] ?? 0;
      const value = earnedOn(stop, words);
      if (value > 0) most += value;
      if (value <= 0 && !losers && !holders?.includes(stop)) continue;
      (isEntangled[stop] === 1 ? entangled : free).push({ stop, value });
    }
    entangled.sort((one, other) => other.value - one.value);
    free.sort((one, other) => other.value - one.value);
    const inOrder = [...entangled, ...free];
    group = inOrder.map(({ stop }) => stop);
    worth = inOrder.map(({ value }) => value);
    stillPossible = [...worth, 0];
    for (let at = worth.length - 1; at >= 0; at--) {
      stillPossible[at] = (stillPossible[at + 1] ?? 0) + Math.max(0, worth[at] ?? 0);
    }
    return most;
  }

  function choose(at: number, profit: number) {
    steps.left -= aChoice;
    if (steps.left <= 0 || profit + (stillPossible[at] ?? 0) < least) return;
    const stop = group[at];
    if (stop === undefined) {
      if (chosen.length === 0 || (holders && !holders.some(holder => chosen.includes(holder)))) return;
      least = Math.max(least, visit(content, chosen, profit));
      return;
    }
    if (blocked[stop] === 0) {
      const penalty = take(stop);
      choose(at + 1, profit + (worth[at] ?? 0) - penalty);
      giveBack(stop);
    }
    choose(at + 1, profit);
  }

  function take(stop: number): number {
    let penalty = 0;
    chosen.push(stop);
    for (const other of conflicts[stop] ?? []) blocked[other] = (blocked[other] ?? 0) + 1;
    for (const at of cutsOf[stop] ?? []) {
      const priced = paid[at];
      if (!priced) continue;
      const before = held[at] ?? 0;
      const after = before + weightIn(priced.cut, stop);
      held[at] = after;
      penalty += priced.price * (countHeld(priced.cut, after) - countHeld(priced.cut, before));
    }
    return penalty;
  }

  function giveBack(stop: number) {
    chosen.pop();
    for (const other of conflicts[stop] ?? []) blocked[other] = (blocked[other] ?? 0) - 1;
    for (const at of cutsOf[stop] ?? []) {
      const priced = paid[at];
      if (priced) held[at] = (held[at] ?? 0) - weightIn(priced.cut, stop);
    }
  }

  const bestIn = (at: number, asked: number): PageFound | undefined => {
    const words = contents.words[at] ?? 0;
    let most = 0;
    for (let entry = starts[at] ?? 0, end = starts[at + 1] ?? 0; entry < end; entry++) {
      const value = earnedOn(stops[entry] ?? 0, words);
      if (value > 0) most += value;
    }
    if (most < asked) return undefined;
    content = at;
    holders = contents.holders.get(content);
    gather(false);
    let best: PageFound | undefined;
    least = asked;
    visit = (_, found, profit) => {
      best = { stops: [...found], profit };
      return profit + 1;
    };
    choose(0, 0);
    return best;
  };

  return {
    bestIn,
    best(asked, onPage) {
      steps.left -= count * aContent;
      for (let at = 0; at < count; at++) {
        const page = bestIn(at, asked);
        if (page) onPage(at, page);
        if (steps.left <= 0) return;
      }
    },
    all(asked, onPage) {
      least = asked;
      visit = onPage;
      steps.left -= count * aContent;
      for (content = 0; content < count; content++) {
        holders = contents.holders.get(content);
        if (gather(true) >= least) choose(0, 0);
        if (steps.left <= 0) return;
      }
    },
  };
}
