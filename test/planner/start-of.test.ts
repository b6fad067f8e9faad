import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Component, listContents } from '../../src/planner/contents.ts';
import { decantPages } from '../../src/planner/decant-pages.ts';
import { emptyPages } from '../../src/planner/empty-pages.ts';
import { isLawful, rulesOf } from '../../src/planner/lawful.ts';
import { overloadPages } from '../../src/planner/overload-pages.ts';
import { resolveStops } from '../../src/planner/resolve-stops.ts';
import { solveAtOnce } from '../../src/planner/solve-at-once.ts';
import { startOf } from '../../src/planner/start-of.ts';
import { pagination } from '../bench/pagination.ts';
import { lawfulPages, partitionsOf, smallComponents, stopsOf } from './small-components.ts';

const steps = fc.constantFrom(0, 50, 3e4);
const room = fc.constantFrom(-1, 8, 40, 10_000);

describe('a plan to begin with', () => {
  it('puts every stop on one lawful page', () => {
    fc.assert(
      fc.property(smallComponents, room, steps, ({ stops, rules }, most, left) => {
        const component = listContents(stops, rules, most);
        const { plan, pages } = startOf(component, { left });
        expect(plan.pages.flatMap(page => page.stops).sort((one, other) => one - other)).toEqual([
          ...stops.keys(),
        ]);
        for (const page of [...plan.pages, ...pages])
          expect(isLawful(stopsOf(page.stops, component), rules)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is lawful where pages are overloaded on the way', () => {
    fc.assert(
      fc.property(smallComponents, ({ stops, rules }) => {
        const component = listContents(stops, rules, -1);
        expectLawful(overloadPages(component, stops.keys()), component);
      }),
      { numRuns: 500 },
    );
  });

  it('stays lawful and gets no longer when stops are moved to earlier pages, and pages emptied', () => {
    let shorter = 0;
    fc.assert(
      fc.property(smallComponents, steps, ({ stops, rules }, left) => {
        const component = listContents(stops, rules, -1);
        const apart = [...stops.keys()].map(stop => [stop]);
        const decanted = decantPages(apart, component, { left });
        expectLawful(decanted, component);
        const emptied = emptyPages(decanted, component, { left });
        expectLawful(emptied, component);
        expect(emptied.length).toBeLessThanOrEqual(decanted.length);
        shorter += apart.length - emptied.length;
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(shorter).toBeGreaterThan(0);
  });
});

describe('pages of larger instances', () => {
  it('are emptied where decanting alone would leave them', () => {
    const without = ['core', 'focus', 'apart'] as const;
    const saved = [1, 2, 3, 4].map(seed => {
      const numbers = pagination(seed);
      const rules = rulesOf(numbers.settings, without);
      const component = listContents(resolveStops(numbers, undefined, without).stops, rules, -1);
      const apart = [...component.stops.keys()].map(stop => [stop]);
      const decanted = decantPages(apart, component, { left: 1e9 });
      return decanted.length - emptyPages(decanted, component, { left: 1e5 }).length;
    });
    expect(saved.reduce((sum, pages) => sum + pages, 0)).toBeGreaterThan(4);
  });
});

function expectLawful(pages: readonly (readonly number[])[], component: Component) {
  expect(pages.flat().sort((one, other) => one - other)).toEqual([...component.stops.keys()]);
  for (const page of pages) expect(isLawful(stopsOf(page, component), component.rules)).toBe(true);
}

describe('a plan at once', () => {
  it('has a bound that no plan goes below, whatever was listed and however few steps there were', () => {
    fc.assert(
      fc.property(
        smallComponents.filter(({ stops }) => stops.length > 0 && stops.length < 7),
        room,
        steps,
        ({ stops, rules }, most, left) => {
          const component = listContents(stops, rules, most);
          const lawful = new Set(lawfulPages(component).map(page => page.join()));
          const fewest = [...partitionsOf(stops.length)]
            .filter(plan => plan.every(page => lawful.has(page.join())))
            .reduce((least, plan) => Math.min(least, plan.length), Number.POSITIVE_INFINITY);
          const { plan, lowerBound } = solveAtOnce(component, { left });
          expect(lowerBound).toBeLessThanOrEqual(fewest);
          expect(plan.pages.length).toBeGreaterThanOrEqual(fewest);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('contents', () => {
  it('are given up on in good time where two needs are always asked together', () => {
    const words = { id: '', need: '', words: 1, beat: 0 };
    const shared = ['a', 'b'].map(id => ({ ...words, id, need: id }));
    const stops = Array.from({ length: 40 }, (_, at) => ({
      id: `j${at}.1`,
      journey: `j${at}`,
      position: 0,
      personas: [`p${at}`],
      passages: [...shared, { ...words, id: `own-${at}`, need: `own-${at}` }],
      words: 3,
      bears: 1000,
      weight: 1,
      locked: [],
      stoodOn: undefined,
    }));
    const rules = { needsCore: true, budget: 1000, keepsApart: true, apart: new Map() };
    const { contents, unlisted } = listContents(stops, rules, 1000);
    expect(unlisted.length).toBe(2);
    expect(contents.stops.length).toBeLessThan(5000);
  });
});
