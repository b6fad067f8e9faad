import fc from 'fast-check';
import type { Component } from '../../src/planner/contents.ts';
import { countOf } from '../../src/planner/cut.ts';
import { contentOf } from '../../src/planner/lawful.ts';
import type { Prices } from '../../src/planner/price-pages.ts';
import { wordsOf } from '../../src/planner/resolve-stops.ts';
import { lawfulPages, pricesOf, smallComponents, stopsOf } from './small-components.ts';

export interface Priced {
  readonly component: Component;
  readonly prices: Prices;
  readonly asked: number;
}

export const priced: fc.Arbitrary<Priced> = smallComponents.chain(component =>
  fc.record({
    component: fc.constant(component),
    prices: pricesOf(component.stops.length),
    asked: fc.nat(40),
  }),
);

/** By the definition: what its stops are worth, less the words that they read past and what it counts for in cuts. */
export function profitOf(
  page: readonly number[],
  component: Component,
  { stops, cuts, word }: Prices,
): number {
  const standing = stopsOf(page, component);
  const words = wordsOf(contentOf(standing));
  const worth = page.reduce((sum, stop) => sum + (stops[stop] ?? 0), 0);
  const past = standing.reduce((sum, stop) => sum + stop.weight * (words - stop.words), 0);
  return worth - word * past - cuts.reduce((sum, { cut, price }) => sum + price * countOf(cut, page), 0);
}

/** The most that any lawful page profits, or what is asked. */
export function mostProfit(component: Component, prices: Prices, asked: number): number {
  return Math.max(asked, ...lawfulPages(component).map(page => profitOf(page, component, prices)));
}
