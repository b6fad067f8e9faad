import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growPages } from '../../src/planner/grow-pages.ts';
import { type Excess, loweringOf, lowerPrices, scalePrices } from '../../src/planner/lower-prices.ts';
import { pageSearch } from '../../src/planner/price-pages.ts';
import { mostProfit, priced } from './priced.ts';

const numRuns = 1000;

describe('prices', () => {
  it('are lowered, and by no more than pages exceed them, until no page profits more than asked', () => {
    fc.assert(
      fc.property(priced, ({ component, prices, asked }) => {
        const steps = { left: 1e9 };
        const found: Excess[] = [];
        pageSearch(component, prices, steps).best(asked + 1, (content, page) =>
          found.push({ content, page }),
        );
        const lowered = lowerPrices(component, prices, found, asked, steps)?.prices;
        if (!lowered) throw new Error('Steps ran out.');
        expect(mostProfit(component, lowered, asked)).toBe(asked);
        if (found.length === 0) expect(lowered).toEqual(prices);
        lowered.stops.forEach((price, stop) => {
          expect(price).toBeLessThanOrEqual(prices.stops[stop] ?? 0);
          expect(price).toBeGreaterThanOrEqual(Math.min(0, prices.stops[stop] ?? 0));
        });
      }),
      { numRuns },
    );
  });

  it('are not lowered where steps run out', () => {
    fc.assert(
      fc.property(priced, ({ component, prices, asked }) => {
        const found: Excess[] = [];
        const search = pageSearch(component, prices, { left: 1e9 });
        search.best(asked + 1, (content, page) => found.push({ content, page }));
        if (found.length === 0) return;
        expect(lowerPrices(component, prices, found, asked, { left: 0 })).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it('are scaled, around each core, until no page profits more than asked, however little was looked at', () => {
    fc.assert(
      fc.property(priced, fc.constantFrom(-1e5, 2, 20, 1e9), ({ component, prices, asked }, steps) => {
        const unlisted = { ...component, unlisted: component.groups };
        const lowering = loweringOf(component, prices, asked);
        const { mostAround } = growPages(unlisted, lowering, asked, { left: steps }, steps);
        const scaled = scalePrices(unlisted, lowering.prices, mostAround, asked);
        expect(mostProfit(component, scaled, asked)).toBe(asked);
      }),
      { numRuns },
    );
  });
});
