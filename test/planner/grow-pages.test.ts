import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growPages } from '../../src/planner/grow-pages.ts';
import { isLawful } from '../../src/planner/lawful.ts';
import { loweringOf } from '../../src/planner/lower-prices.ts';
import { pageSearch } from '../../src/planner/price-pages.ts';
import { mostProfit, type Priced, priced, profitOf } from './priced.ts';
import { stopsOf } from './small-components.ts';

/** All growth, where none of the component's contents are listed. */
function grow({ component, prices, asked }: Priced, most = 1e9) {
  const lowering = loweringOf(component, prices, asked);
  const unlisted = { ...component, unlisted: component.groups };
  return { lowering, ...growPages(unlisted, lowering, asked, { left: most }, most) };
}

const numRuns = 1000;

describe('the page that profits most', () => {
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
  it('are lawful, profit what they are said to at least, and more than was asked', () => {
    fc.assert(
      fc.property(priced, given => {
        const { component, prices, asked } = given;
        for (const { stops, profit } of grow(given).pages) {
          expect(isLawful(stopsOf(stops, component), component.rules)).toBe(true);
          // Where the page is shorter than what it was grown to, it profits more.
          expect(profit).toBeLessThanOrEqual(profitOf(stops, component, prices));
          expect(profit).toBeGreaterThan(asked);
        }
      }),
      { numRuns },
    );
  });

  it('are found where there are any, and prices are lowered until no page profits more than asked', () => {
    fc.assert(
      fc.property(priced, given => {
        const { component, prices, asked } = given;
        const { lowering, pages, mostAround } = grow(given);
        expect(pages.length > 0).toBe(mostProfit(component, prices, asked) > asked);
        expect(Math.max(asked, ...mostAround)).toBe(asked);
        expect(mostProfit(component, lowering.prices, asked)).toBe(asked);
      }),
      { numRuns },
    );
  });

  it('leave the bound honest where steps run out, be it between two choices or in the midst of one', () => {
    const few = fc.double({ min: 0, max: 40, noNaN: true });
    const tooFewToChoose = few.map(steps => steps - 1e5);
    let open = 0;
    fc.assert(
      fc.property(priced, fc.oneof(few, tooFewToChoose), (given, steps) => {
        const { component, asked } = given;
        const { lowering, mostAround } = grow(given, steps);
        expect(Math.max(asked, ...mostAround)).toBeGreaterThanOrEqual(
          mostProfit(component, lowering.prices, asked),
        );
        if (mostAround.some(bound => bound > asked)) open++;
      }),
      { numRuns, seed: 1 },
    );
    expect(open).toBeGreaterThan(100);
  });
});
