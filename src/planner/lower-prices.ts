import { earningsOn, type PageFound, type Sought } from './choose-stops.ts';
import type { Component } from './contents.ts';
import { type Prices, pageSearch } from './price-pages.ts';
import type { Steps } from './steps.ts';

/** A content of which a page profits more than is asked. */
export interface Excess {
  readonly content: number;
  readonly page: PageFound;
}

/** Prices of stops, which are lowered page by page. */
export interface Lowering {
  /** As they are by now. */
  readonly prices: Prices;
  /** Has a page's stops be blamed for what it profits more than is asked. */
  blame(page: PageFound): void;
  /**
   * Has those of a page's stops pay what it profits more than is asked that were blamed most.
   *
   * @param words of the content on which it was found
   */
  lower(page: PageFound, words: number): void;
  /** By how much stops were lowered together. */
  loweredBy(stops: readonly number[]): number;
}

export function loweringOf(component: Component, prices: Prices, asked: number): Lowering {
  const lowered = { ...prices, stops: prices.stops.slice() };
  const blamed = new Float64Array(prices.stops.length);
  const earnedOn = earningsOn(component, lowered);
  return {
    prices: lowered,
    blame({ stops, profit }) {
      for (const stop of stops) blamed[stop] = (blamed[stop] ?? 0) + profit - asked;
    },
    lower({ stops, profit }, words) {
      let excess = profit - asked;
      for (const stop of stops.toSorted((one, other) => (blamed[other] ?? 0) - (blamed[one] ?? 0))) {
        const less = Math.min(excess, Math.max(0, earnedOn(stop, words)));
        lowered.stops[stop] = (lowered.stops[stop] ?? 0) - less;
        excess -= less;
        if (excess === 0) break;
      }
    },
    loweredBy: stops =>
      stops.reduce((sum, stop) => sum + (prices.stops[stop] ?? 0) - (lowered.stops[stop] ?? 0), 0),
  };
}

/**
 * Lowers the prices of stops until no page of a listed content profits more than `asked`: where one did, the stop pays whose
 * pages exceed it most in all. That costs a bound far less than to raise the price of every page by the one that profits most.
 *
 * @param found every content of which a page profits more, and its best page
 * @returns nothing where steps ran out
 */
export function lowerPrices(
  component: Component,
  prices: Prices,
  found: readonly Excess[],
  asked: number,
  steps: Steps,
): Lowering | undefined {
  const lowering = loweringOf(component, prices, asked);
  const search = pageSearch(component, lowering.prices, steps);
  for (const { page } of found) lowering.blame(page);
  for (const { content } of found) {
    for (;;) {
      const page = search.bestIn(content, asked + 1);
      if (!page) break;
      lowering.lower(page, component.contents.words[content] ?? 0);
    }
    if (steps.left <= 0) return undefined;
  }
  return lowering;
}

/**
 * Has one page after the other be lowered that is found on a content, as long as there are any.
 *
 * @param sought looks for the page that profits most, and more than is asked
 * @param pages takes those found, with what they profit at the prices that were not lowered yet
 * @returns what no page of the content profits more than by now
 */
export function lowerFor(
  sought: () => Sought,
  words: number,
  lowering: Lowering,
  pages: PageFound[],
): number {
  for (;;) {
    const { best, bound } = sought();
    if (!best) return bound;
    pages.push({ stops: best.stops, profit: best.profit + lowering.loweredBy(best.stops) });
    lowering.blame(best);
    lowering.lower(best, words);
  }
}

/**
 * Lowers the prices of stops where only bounds are known: around each core by as much as its pages may exceed what is asked. A
 * page's cost and its cuts do not grow thereby, so that it profits no more than asked.
 *
 * @param mostAround for each unlisted group of the component, what no page around it profits more than
 */
export function scalePrices(
  { unlisted }: Component,
  prices: Prices,
  mostAround: Float64Array,
  asked: number,
): Prices {
  const share = new Float64Array(prices.stops.length).fill(1);
  unlisted.forEach(({ asking }, group) => {
    const most = mostAround[group] ?? asked;
    const own = most > asked ? asked / most : 1;
    for (const stop of asking) share[stop] = Math.min(share[stop] ?? 1, own);
  });
  const scaled = prices.stops.map((price, stop) =>
    price <= 0 || share[stop] === 1
      ? price
      : Math.max(0, Math.floor(price * (share[stop] ?? 1) * (1 - 1e-12)) - 1),
  );
  return { ...prices, stops: scaled };
}
