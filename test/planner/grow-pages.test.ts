import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Component } from '../../src/planner/contents.ts';
import { countOf } from '../../src/planner/cut.ts';
import { growPages } from '../../src/planner/grow-pages.ts';
import { contentOf, isLawful } from '../../src/planner/lawful.ts';
import { type Prices, pageSearch } from '../../src/planner/price-pages.ts';
import { wordsOf } from '../../src/planner/resolve-stops.ts';
import { lawfulPages, pricesOf, smallComponents, stopsOf } from './small-components.ts';

const numRuns = 1500;

const priced = smallComponents.chain(component =>
  fc.record({
    component: fc.constant(component),
    prices: pricesOf(component.stops.length),
    asked: fc.nat(40),
  }),
);

/** By the definition: what its stops are worth, less the words that they read past and what it counts for in cuts. */
function profitOf(page: readonly number[], component: Component, { stops, cuts, word }: Prices): number {
  const standing = stopsOf(page, component);
  const words = wordsOf(contentOf(standing));
  const worth = page.reduce((sum, stop) => sum + (stops[stop] ?? 0), 0);
  const past = standing.reduce((sum, stop) => sum + stop.weight * (words - stop.words), 0);
  return worth - word * past - cuts.reduce((sum, { cut, price }) => sum + price * countOf(cut, page), 0);
}

/** The most that any lawful page profits, or what is asked. */
function mostProfit(component: Component, prices: Prices, asked: number): number {
  return Math.max(asked, ...lawfulPages(component).map(page => profitOf(page, component, prices)));
}

describe('the page that profits most', () => {
  it('is found by growing pages, and no page profits more', () => {
    fc.assert(
      fc.property(priced, ({ component, prices, asked }) => {
        const { pages, most } = growPages(component, prices, asked, { left: 1e9 }, 1e9);
        expect(most).toBe(mostProfit(component, prices, asked));
        expect(Math.max(asked, ...pages.map(({ profit }) => profit))).toBe(most);
      }),
      { numRuns },
    );
  });

  it('is found in the listed contents', () => {
    fc.assert(
      fc.property(priced, ({ component, prices, asked }) => {
        let most = asked;
        pageSearch(component, prices, { left: 1e9 }).best(asked + 1, (_, { stops, profit }) => {
          // Where the page is shorter than the content, it profits more than it does there.
          expect(profit).toBeLessThanOrEqual(profitOf(stops, component, prices));
          most = Math.max(most, profit);
        });
        expect(most).toBe(mostProfit(component, prices, asked));
      }),
      { numRuns },
    );
  });
});

describe('grown pages', () => {
  it('are lawful, profit what they are said to, and more than was asked', () => {
    fc.assert(
      fc.property(priced, ({ component, prices, asked }) => {
        for (const { stops, profit } of growPages(component, prices, asked, { left: 1e9 }, 1e9).pages) {
          expect(isLawful(stopsOf(stops, component), component.rules)).toBe(true);
          expect(profit).toBe(profitOf(stops, component, prices));
          expect(profit).toBeGreaterThan(asked);
        }
      }),
      { numRuns },
    );
  });

  it('leave the bound honest where steps run out, be it between two choices or in the midst of one', () => {
    const few = fc.double({ min: 0, max: 4, noNaN: true });
    const tooFewToChoose = few.map(steps => steps - 1e5);
    fc.assert(
      fc.property(priced, fc.oneof(few, tooFewToChoose), ({ component, prices, asked }, steps) => {
        const { most } = growPages(component, prices, asked, { left: 1e9 }, steps);
        expect(most).toBeGreaterThanOrEqual(mostProfit(component, prices, asked));
      }),
      { numRuns },
    );
  });
});
