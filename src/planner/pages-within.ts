import type { Component, Content } from './contents.ts';

/**
 * What no plan breaks: its pages, counted by how many of these stops they hold, come to `most` together at most.
 * - `pairs`: of 2q + 1 stops the pages hold at most q pairs.
 * - `thirds`: of four stops, the hub counted twice, the pages hold at most one three.
 * - `savings`: where so many stops need p pages by themselves, the pages save at most (stops − p) by holding several.
 */
export interface Cut {
  readonly kind: 'pairs' | 'thirds' | 'savings';
  /** The stop that counts twice. */
  readonly hub?: number;
  /** Ascending. */
  readonly stops: readonly number[];
  readonly most: number;
}

/** What a page counts for in a cut. */
export function countOf(cut: Cut, page: readonly number[]): number {
  let held = 0;
  for (const stop of cut.stops) if (page.includes(stop)) held += stop === cut.hub ? 2 : 1;
  return countHeld(cut, held);
}

function countHeld({ kind }: Cut, held: number): number {
  if (kind === 'pairs') return held >> 1;
  return kind === 'thirds' ? Math.floor(held / 3) : Math.max(0, held - 1);
}

/** What serving each stop is worth, in whole numbers: the dual prices of a covering by pages. */
export interface Prices {
  readonly stops: Float64Array;
  /** What a page pays for what it counts in a cut. */
  readonly cuts: readonly { readonly cut: Cut; readonly price: number }[];
  /** The price of one weighted word read past. */
  readonly word: number;
}

/** What a branch of the search has decided: stops that go together, and stops that do not meet. */
export interface Branch {
  /** For each stop, all that it goes together with, itself among them. */
  readonly together: readonly (readonly number[])[];
  readonly apart: readonly (readonly number[])[];
}

/** Counted work that is left: the same on every machine, unlike time. */
export interface Steps {
  left: number;
}

/** The part of a step that one choice takes. */
const aChoice = 1 / 256;

/** Takes one page and its profit; returns the least profit that is of interest from then on. */
export type Visit = (stops: readonly number[], profit: number) => number;

/**
 * Prepares a search, content by content, for pages of a profit: Σ over their stops of price − cost, less the price of what
 * they count for in cuts. All arithmetic is on whole numbers and exact.
 */
export function pagesWithin(component: Component, prices: Prices, branch: Branch, steps: Steps) {
  const size = component.stops.length;
  const value = new Float64Array(size);
  const fits = new Int32Array(size).fill(-1);
  const blocked = new Int32Array(size);
  const cutsOf: number[][] = Array.from({ length: size }, () => []);
  const inCut = new Int32Array(prices.cuts.length);
  prices.cuts.forEach(({ cut, price }, at) => {
    if (price > 0) for (const stop of cut.stops) cutsOf[stop]?.push(at);
  });
  let visit: Visit;
  let least = 0;
  let items: (readonly number[])[] = [];
  let worth: number[] = [];
  let stillPossible: number[] = [];
  let holders: readonly number[] | undefined;
  const chosen: number[] = [];

  /** What a content would earn if all who profit could stand on it. */
  function mostOf({ stops, costs }: Content): number {
    let most = 0;
    for (let at = 0; at < stops.length; at++) {
      const own = (prices.stops[stops[at] ?? 0] ?? 0) - prices.word * (costs[at] ?? 0);
      if (own > 0) most += own;
    }
    return most;
  }

  /** Visits the lawful pages of a content that profit at least so much; `losers` too, or only who adds to the profit. */
  function search(content: Content, leastProfit: number, losers: boolean, onPage: Visit) {
    steps.left -= aChoice;
    if (!losers && content.holders === undefined && mostOf(content) < leastProfit) return;
    visit = onPage;
    least = leastProfit;
    holders = content.holders;
    gather(content, losers);
    choose(0, 0);
  }

  /** The groups of stops that may be chosen, entangled ones first. */
  function gather({ stops, costs }: Content, losers: boolean) {
    stops.forEach((stop, at) => {
      fits[stop] = at;
      value[stop] = (prices.stops[stop] ?? 0) - prices.word * (costs[at] ?? 0);
    });
    const worthOf = (group: readonly number[]) => group.reduce((sum, stop) => sum + (value[stop] ?? 0), 0);
    const entangled = (stop: number) => (cutsOf[stop]?.length ?? 0) + (branch.apart[stop]?.length ?? 0) > 0;
    items = stops
      .flatMap(stop => {
        const group = branch.together[stop] ?? [];
        return group[0] === stop && group.every(member => stops[fits[member] ?? -1] === member)
          ? [group]
          : [];
      })
      .filter(group => losers || worthOf(group) > 0 || group.some(stop => holders?.includes(stop)));
    const rank = new Map(items.map(group => [group, group.some(entangled) ? 1 : 0]));
    items.sort(
      (one, other) => (rank.get(other) ?? 0) - (rank.get(one) ?? 0) || worthOf(other) - worthOf(one),
    );
    worth = items.map(worthOf);
    stillPossible = [...worth, 0];
    for (let at = worth.length - 1; at >= 0; at--) {
      stillPossible[at] = (stillPossible[at + 1] ?? 0) + Math.max(0, worth[at] ?? 0);
    }
  }

  function choose(at: number, profit: number) {
    steps.left -= aChoice;
    if (steps.left <= 0 || profit + (stillPossible[at] ?? 0) < least) return;
    const group = items[at];
    if (!group) {
      if (chosen.length === 0 || (holders && !holders.some(holder => chosen.includes(holder)))) return;
      least = Math.max(least, visit(chosen, profit));
      return;
    }
    if (group.every(stop => blocked[stop] === 0)) {
      const penalty = take(group);
      choose(at + 1, profit + (worth[at] ?? 0) - penalty);
      giveBack(group);
    }
    choose(at + 1, profit);
  }

  function take(group: readonly number[]): number {
    let penalty = 0;
    for (const stop of group) {
      chosen.push(stop);
      for (const other of branch.apart[stop] ?? []) blocked[other] = (blocked[other] ?? 0) + 1;
      for (const cut of cutsOf[stop] ?? []) {
        const priced = prices.cuts[cut];
        const before = inCut[cut] ?? 0;
        const held = before + (stop === priced?.cut.hub ? 2 : 1);
        inCut[cut] = held;
        if (priced) penalty += priced.price * (countHeld(priced.cut, held) - countHeld(priced.cut, before));
      }
    }
    return penalty;
  }

  function giveBack(group: readonly number[]) {
    for (const stop of group) {
      chosen.pop();
      for (const other of branch.apart[stop] ?? []) blocked[other] = (blocked[other] ?? 0) - 1;
      for (const cut of cutsOf[stop] ?? [])
        inCut[cut] = (inCut[cut] ?? 0) - (stop === prices.cuts[cut]?.cut.hub ? 2 : 1);
    }
  }

  return search;
}
