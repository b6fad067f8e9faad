import { earningsOn, type PageFound } from './choose-stops.ts';
import type { Component } from './contents.ts';
import { type Prices, pageSearch } from './price-pages.ts';
import type { Steps } from './steps.ts';

/** A content of which a page profits more than is asked. */
export interface Excess {
  readonly content: number;
  readonly page: PageFound;
}

/**
 * Lowers the prices of stops until no page profits more than `asked`: where one did, the stop pays whose pages exceed it most in
 * all. That costs a bound far less than to raise the price of every page by the one that profits most.
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
): Prices | undefined {
  const { contents, stops } = component;
  const lowered = { ...prices, stops: prices.stops.slice() };
  const search = pageSearch(component, lowered, steps);
  const blame = new Float64Array(stops.length);
  for (const { page } of found) {
    for (const stop of page.stops) blame[stop] = (blame[stop] ?? 0) + page.profit - asked;
  }
  const earnedOn = earningsOn(component, lowered);
  for (const { content } of found) {
    for (;;) {
      const page = search.bestIn(content, asked + 1);
      if (!page) break;
      let excess = page.profit - asked;
      for (const stop of page.stops.toSorted((one, other) => (blame[other] ?? 0) - (blame[one] ?? 0))) {
        const less = Math.min(excess, Math.max(0, earnedOn(stop, contents.words[content] ?? 0)));
        lowered.stops[stop] = (lowered.stops[stop] ?? 0) - less;
        excess -= less;
        if (excess === 0) break;
      }
    }
    if (steps.left <= 0) return undefined;
  }
  return lowered;
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
