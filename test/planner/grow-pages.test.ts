import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Component } from '../../src/planner/contents.ts';
import { growPages } from '../../src/planner/grow-pages.ts';
import { isLawful } from '../../src/planner/lawful.ts';
import { pageSearch } from '../../src/planner/price-pages.ts';
import { mostProfit, priced, profitOf } from './priced.ts';
import { stopsOf } from './small-components.ts';

/** The component as if none of its contents were listed. */
function unlisted(component: Component): Component {
  return { ...component, unlisted: component.groups };
}

const numRuns = 1000;

describe('the page that profits most', () => {
  it('is found by growing pages, and no page profits more', () => {
    fc.assert(
      fc.property(priced, ({ component, prices, asked }) => {
        const { pages, mostAround } = growPages(unlisted(component), prices, asked, { left: 1e9 }, 1e9);
        const most = Math.max(asked, ...mostAround);
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
        for (const { stops, profit } of growPages(unlisted(component), prices, asked, { left: 1e9 }, 1e9)
          .pages) {
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
        const { mostAround } = growPages(unlisted(component), prices, asked, { left: 1e9 }, steps);
        expect(Math.max(asked, ...mostAround)).toBeGreaterThanOrEqual(mostProfit(component, prices, asked));
      }),
      { numRuns },
    );
  });
});
