import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stopChooser } from '../../src/planner/choose-stops.ts';
import type { Component } from '../../src/planner/contents.ts';
import { countOf } from '../../src/planner/cut.ts';
import { pricesOf } from './small-components.ts';

const size = 8;

/** Stops of which some must not meet, and what they earn on a page. */
const choices = fc.record({
  apart: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 6 }),
  prices: pricesOf(size),
  values: fc.array(fc.integer({ min: -5, max: 60 }), { minLength: size, maxLength: size }),
  least: fc.integer({ min: 0, max: 120 }),
  holders: fc.option(fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: 2 }), { nil: undefined }),
});

const component = (conflicts: Component['conflicts']) =>
  ({ stops: conflicts.map(() => ({})), conflicts }) as unknown as Component;

describe('the choice of stops for a page', () => {
  it('is the one that profits most, by all sets of them; cut short, none profits more than it says', () => {
    fc.assert(
      fc.property(choices, fc.nat(30), ({ apart, prices, values, least, holders }, few) => {
        const conflicts = Array.from({ length: size }, (_, stop) =>
          apart
            .filter(([one, other]) => one !== other && (one === stop || other === stop))
            .map(([one, other]) => (one === stop ? other : one)),
        );
        const profits = Array.from({ length: 2 ** size - 1 }, (_, mask) => {
          const page = values.flatMap((__, stop) => (((mask + 1) >> stop) & 1 ? stop : []));
          const isLawful =
            page.every(stop => !conflicts[stop]?.some(other => page.includes(other))) &&
            (!holders || holders.some(holder => page.includes(holder)));
          const paid = prices.cuts.reduce((sum, { cut, price }) => sum + price * countOf(cut, page), 0);
          const worth = page.reduce((sum, stop) => sum + (values[stop] ?? 0), 0);
          return isLawful ? worth - paid : Number.NEGATIVE_INFINITY;
        });
        const most = Math.max(...profits);
        const candidates = values.map((value, stop) => ({ stop, value }));
        const chosen = stopChooser(component(conflicts), prices, { left: 1e9 }).best(
          candidates,
          least,
          holders,
        );
        expect(chosen.best?.profit).toBe(most >= least ? most : undefined);
        expect(chosen.bound).toBe(Math.max(most, least - 1));
        const short = stopChooser(component(conflicts), prices, { left: few * 0.06 });
        expect(short.best(candidates, least, holders).bound).toBeGreaterThanOrEqual(
          Math.min(most, chosen.bound),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('is made among very many, of whom neighbours must not meet', () => {
    const many = 20_000;
    const conflicts = Array.from({ length: many }, (_, stop) => (stop < 80 ? [stop ^ 1] : []));
    const candidates = conflicts.map((_, stop) => ({ stop, value: 1 }));
    const prices = { stops: new Float64Array(many), cuts: [], word: 0 };
    const steps = { left: 1e5 };
    const { best, bound } = stopChooser(component(conflicts), prices, steps).best(candidates, 1);
    expect(best?.profit).toBe(many - 40);
    expect(bound).toBe(many - 40);
  });
});
