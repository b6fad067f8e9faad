import type { Component } from './contents.ts';
import { cutTally } from './cut-tally.ts';
import type { Prices } from './price-pages.ts';
import type { Steps } from './steps.ts';

/** A stop that may stand on a page, and what it earns there before cuts are paid. */
export interface Candidate {
  readonly stop: number;
  readonly value: number;
}

/** In no order. */
export interface PageFound {
  readonly stops: readonly number[];
  readonly profit: number;
}

export interface StopChooser {
  /**
   * Every choice that profits at least so much; `visit` is lent its stops and returns the least from then on. Of the holders, if there
   * are any, one must be chosen.
   *
   * @returns whether all of them were seen before steps ran out
   */
  all(candidates: readonly Candidate[], least: number, visit: Visit, holders?: readonly number[]): boolean;
  /** The choice that profits most, where that is at least so much, and what none profits more than. */
  best(candidates: readonly Candidate[], least: number, holders?: readonly number[]): Sought;
}

export type Visit = (stops: readonly number[], profit: number) => number;

/** The best that was found of some pages, and what none of them profits more than. */
export interface Sought {
  readonly best: PageFound | undefined;
  readonly bound: number;
}

/** The steps that a choice takes. */
const aChoice = 0.06;

/**
 * Chooses among the stops that may stand on a page those that may stand there together: neighbours on a journey and personas apart
 * do not, and cuts are paid for. All arithmetic is on whole numbers and exact.
 *
 * @param overspent how many steps more than are left a choice may take that was begun
 */
export function stopChooser(
  { stops: { length: size }, conflicts }: Component,
  prices: Prices,
  steps: Steps,
  overspent = 0,
): StopChooser {
  const paid = new Map<number, number>();
  let paying = 0;
  const tally = cutTally(size, (cut, _, change) => {
    paying += change * (paid.get(cut) ?? 0);
  });
  for (const { cut, price } of prices.cuts) if (price > 0) paid.set(tally.include(cut), price);
  const blocked = new Int32Array(size);
  const chosen: number[] = [];
  let group: readonly Candidate[] = [];
  /** What may still be earned from a place in the group on. */
  let possible: number[] = [];
  /** Those that are on every page, and what they earn. */
  let present: readonly number[] = [];
  let earned = 0;
  let holders: readonly number[] | undefined;
  let least = 0;
  let isCutShort = false;
  let visit: Visit;

  const isEntangled = ({ stop }: Candidate) => tally.heeds(stop) || (conflicts[stop]?.length ?? 0) > 0;

  /** Chooses each stop from a place in the group on that may be, or does without it and goes on. */
  const choose = (from: number, profit: number) => {
    for (let at = from; ; at++) {
      steps.left -= aChoice;
      isCutShort ||= steps.left <= -overspent;
      if (isCutShort || profit + (possible[at] ?? 0) < least) return;
      const next = group[at];
      if (!next) {
        const stops = present.length > 0 ? [...chosen, ...present] : chosen;
        if (stops.length > 0 && (!holders || holders.some(holder => chosen.includes(holder))))
          least = Math.max(least, visit(stops, profit + earned));
        return;
      }
      const { stop, value } = next;
      if (blocked[stop] !== 0) continue;
      chosen.push(stop);
      for (const other of conflicts[stop] ?? []) blocked[other] = (blocked[other] ?? 0) + 1;
      const before = paying;
      tally.add(stop);
      choose(at + 1, profit + value - (paying - before));
      tally.remove(stop);
      for (const other of conflicts[stop] ?? []) blocked[other] = (blocked[other] ?? 0) - 1;
      chosen.pop();
    }
  };

  /**
   * Those that stand in each other's way come first, two by two where they can, then those that earn most.
   *
   * @param welcome those that stand in nobody's way and are on every page
   */
  const look = (
    candidates: readonly Candidate[],
    welcome: readonly Candidate[],
    asked: number,
    onChoice: Visit,
    asHolders: readonly number[] | undefined,
  ): boolean => {
    const byValue = candidates.toSorted((one, other) => other.value - one.value);
    const { pairs, others } = pairUp(byValue.filter(isEntangled), conflicts);
    group = [...pairs, ...others, ...byValue.filter(one => !isEntangled(one))];
    present = welcome.map(({ stop }) => stop);
    earned = welcome.reduce((sum, { value }) => sum + value, 0);
    possible = mostFrom(group, pairs.length, earned);
    holders = asHolders;
    least = asked;
    isCutShort = false;
    visit = onChoice;
    choose(0, 0);
    return !isCutShort;
  };

  return {
    all: (candidates, asked, onChoice, asHolders) => look(candidates, [], asked, onChoice, asHolders),
    best(candidates, asked, asHolders) {
      let best: PageFound | undefined;
      const keep = (stops: readonly number[], profit: number) => {
        best = { stops: [...stops], profit };
        return profit + 1;
      };
      const isWelcome = (candidate: Candidate) =>
        candidate.value > 0 && !isEntangled(candidate) && !asHolders?.includes(candidate.stop);
      const welcome: Candidate[] = [];
      const rest: Candidate[] = [];
      for (const candidate of candidates) (isWelcome(candidate) ? welcome : rest).push(candidate);
      const isDone = look(rest, welcome, asked, keep, asHolders);
      return { best, bound: isDone ? (best?.profit ?? asked - 1) : (possible[0] ?? 0) };
    },
  };
}

/** Candidates of which two and two must not meet, one after the other, and those that are left over. */
function pairUp(candidates: readonly Candidate[], conflicts: Component['conflicts']) {
  if (candidates.length < 2) return { pairs: [], others: candidates };
  const waiting = new Map(candidates.map(candidate => [candidate.stop, candidate]));
  const pairs: Candidate[] = [];
  const others: Candidate[] = [];
  for (const candidate of candidates) {
    if (!waiting.delete(candidate.stop)) continue;
    const mate = conflicts[candidate.stop]?.map(stop => waiting.get(stop)).find(one => one !== undefined);
    if (mate) pairs.push(candidate, mate);
    else others.push(candidate);
    if (mate) waiting.delete(mate.stop);
  }
  return { pairs, others };
}

/** From each place in a group on, what may still be earned beside what is: of two that are paired, by one of them. */
function mostFrom(group: readonly Candidate[], paired: number, earned: number): number[] {
  const worthOf = (at: number) => Math.max(0, group[at]?.value ?? 0);
  const most = new Array<number>(group.length + 1).fill(earned);
  for (let at = group.length - 1; at >= 0; at--) {
    const isFirst = at < paired && at % 2 === 0;
    most[at] = isFirst
      ? Math.max(worthOf(at), worthOf(at + 1)) + (most[at + 2] ?? 0)
      : worthOf(at) + (most[at + 1] ?? 0);
  }
  return most;
}

/** What a stop earns on a page of so many words, before cuts are paid: its price, less the words that it reads past. */
export function earningsOn({ stops }: Component, prices: Prices): (stop: number, words: number) => number {
  const { stops: priceOf, word } = prices;
  if (word === 0) return stop => priceOf[stop] ?? 0;
  const weights = stops.map(({ weight }) => weight);
  const own = stops.map(({ words }) => words);
  return (stop, words) => (priceOf[stop] ?? 0) - word * ((weights[stop] ?? 0) * (words - (own[stop] ?? 0)));
}
