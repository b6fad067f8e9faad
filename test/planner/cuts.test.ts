import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Numbers } from '../../src/model/numbers.ts';
import { brokenSavings, fractionalBlocks } from '../../src/planner/blocks.ts';
import { type Component, listContents } from '../../src/planner/contents.ts';
import { coverByPages } from '../../src/planner/cover-by-pages.ts';
import type { Covering } from '../../src/planner/covering.ts';
import { type Cut, countOf, partsCut, stopsWeighing } from '../../src/planner/cut.ts';
import { gomoryCuts } from '../../src/planner/gomory-cuts.ts';
import { rulesOf } from '../../src/planner/lawful.ts';
import { loadSolver } from '../../src/planner/load-solver.ts';
import { oddTriples, widerOddSets } from '../../src/planner/odd-cuts.ts';
import { resolveStops } from '../../src/planner/resolve-stops.ts';
import { solveByListing } from '../../src/planner/solve-by-listing.ts';
import { site } from './site.ts';
import { lawfulPages, partitionsOf, smallComponents } from './small-components.ts';

const size = 7;
const plans = [...partitionsOf(size)];

const somePages = [...new Set(plans.flat().map(page => page.join()))]
  .map(page => page.split(',').map(Number))
  .filter(page => page.length <= 4);

/** Pages that are taken in part, as a covering takes them. */
function takenFrom(pages: readonly (readonly number[])[]) {
  return fc
    .array(fc.record({ stops: fc.constantFrom(...pages), share: fc.constantFrom(0.25, 1 / 3, 0.5, 2 / 3) }), {
      minLength: 3,
      maxLength: 14,
    })
    .map(taken => taken.map(({ stops, share }) => ({ column: { stops, cost: 0 }, share })));
}

type Taken = readonly { readonly column: { readonly stops: readonly number[] }; readonly share: number }[];

function heldBy(taken: Taken, cut: Cut): number {
  return taken.reduce((sum, { column, share }) => sum + share * countOf(cut, column.stops), 0);
}

function heldByPlan(plan: readonly (readonly number[])[], cut: Cut): number {
  return plan.reduce((sum, page) => sum + countOf(cut, page), 0);
}

/** The savings that a covering breaks, its blocks solved by listing their pages. */
function savingsBrokenBy(taken: Covering['taken'], component: Component): Cut[] {
  const blocks = fractionalBlocks(taken).flatMap(stops => {
    const members = stops.flatMap(stop => component.stops[stop] ?? []);
    const least = solveByListing(listContents(members, component.rules, 10_000), { left: 1e9 });
    return least ? [{ stops, lowerBound: least.pages.length }] : [];
  });
  return brokenSavings(taken, blocks, component);
}

describe('what a page counts for', () => {
  const five = [1, 2, 3, 4, 5];
  it.each([
    [
      'every two of its stops, among parts of two',
      { kind: 'parts', divisor: 2, stops: five, most: 2 },
      [0, 0, 1, 1, 2, 2],
    ],
    [
      'every three of them, among parts of three',
      { kind: 'parts', divisor: 3, stops: five, most: 1 },
      [0, 0, 0, 1, 1, 1],
    ],
    [
      'every one after the first, among savings',
      { kind: 'savings', stops: five, most: 2 },
      [0, 0, 1, 2, 3, 4],
    ],
    ['one, if it touches any', { kind: 'touches', stops: five, most: 2 }, [0, 1, 1, 1, 1, 1]],
  ] as const)('is %s', (_, cut, counts) => {
    expect(counts.map((_, held) => countOf(cut, [0, 9, ...five.slice(0, held)]))).toEqual(counts);
  });

  it('is by weight', () => {
    const cut = partsCut({ stops: [1, 2, 3, 4], weights: [1, 2, 1, 1] }, 3);
    expect(cut.most).toBe(1);
    expect([[2], [1, 2], [1, 3], [1, 3, 4], [1, 2, 3, 4]].map(page => countOf(cut, page))).toEqual([
      0, 1, 0, 1, 1,
    ]);
  });

  it('is also what it counts for in other cuts, and what every page weighs', () => {
    const pairs = partsCut({ stops: [1, 2, 3], weights: [1, 1, 1] }, 2);
    const cut = partsCut(
      { stops: [4, 5], weights: [1, 1], inner: [{ cut: pairs, weight: 2 }], each: 1 },
      3,
      2,
    );
    expect(cut.most).toBe(2);
    expect([[4], [4, 5], [1, 2], [1, 2, 4], [1, 2, 3, 4, 5]].map(page => countOf(cut, page))).toEqual([
      0, 1, 1, 1, 1,
    ]);
    expect(stopsWeighing(cut)).toEqual([4, 5, 1, 2, 3]);
  });
});

describe('cuts', () => {
  const twoOrThree = somePages.filter(page => page.length === 2 || page.length === 3);

  it('are broken by the covering, and by no plan', { timeout: 60_000 }, () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(takenFrom(twoOrThree), taken => {
        for (const { cut, breach } of [...oddTriples(taken, size), ...widerOddSets(taken, size)]) {
          seen.add(`${cut.stops.length} by ${cut.divisor}`);
          expect(heldBy(taken, cut)).toBeCloseTo(cut.most + breach);
          expect(Math.max(...plans.map(plan => heldByPlan(plan, cut)))).toBeLessThanOrEqual(cut.most);
        }
      }),
      // Drawn alike every time, so that every kind is among them.
      { numRuns: 200, seed: 1 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['3 by 2', '5 by 2', '4 by 3']));
  });

  it("by the rows of a covering's basis are broken by it, round for round, by no plan, and not again", {
    timeout: 60_000,
  }, async () => {
    const highs = await loadSolver();
    let [nested, ofPages] = [0, 0];
    const columns = fc.uniqueArray(fc.record({ stops: fc.constantFrom(...somePages), cost: fc.nat(3) }), {
      selector: ({ stops }) => stops.join(),
      minLength: 8,
      maxLength: 25,
    });
    fc.assert(
      fc.property(columns, columns, fc.integer({ min: 2, max: size }), (first, later, most) => {
        const model = coverByPages(highs, size, new Set());
        model.addColumns(first);
        model.minimise({ page: 1, word: 0.25, forfeit: 4, pages: most });
        const few = plans.filter(plan => plan.length <= most);
        for (let round = 0; round < 4; round++) {
          const { taken } = model.solve();
          for (const cut of model.cuts) expect(heldBy(taken, cut)).toBeLessThan(cut.most + 1e-6);
          const broken = gomoryCuts(model, taken, size, most);
          for (const { cut, breach } of broken) {
            expect(heldBy(taken, cut)).toBeCloseTo(cut.most + breach);
            expect(Math.max(...few.map(plan => heldByPlan(plan, cut)))).toBeLessThanOrEqual(cut.most);
            if (cut.inner) nested++;
            if (cut.each) ofPages++;
          }
          model.addCuts(broken.map(({ cut }) => cut));
          if (round === 1) model.addColumns(later);
        }
        model.dispose();
      }),
      { numRuns: 300 },
    );
    expect(nested).toBeGreaterThan(0);
    expect(ofPages).toBeGreaterThan(0);
  });

  it('of what a block saves are broken by the covering, and by no lawful plan', () => {
    let found = 0;
    const covered = smallComponents
      .filter(({ stops }) => stops.length > 2)
      .chain(component =>
        fc.record({
          component: fc.constant(component),
          taken: takenFrom(lawfulPages(component).filter(page => page.length > 1 || page[0] === 0)),
        }),
      );
    fc.assert(
      fc.property(covered, ({ component, taken }) => {
        const { stops } = component;
        const cuts = savingsBrokenBy(taken, component);
        if (cuts.length === 0) return;
        found += cuts.length;
        const lawful = new Set(lawfulPages(component).map(page => page.join()));
        const lawfulPlans = [...partitionsOf(stops.length)].filter(plan =>
          plan.every(page => lawful.has(page.join())),
        );
        for (const cut of cuts) {
          expect(heldBy(taken, cut)).toBeGreaterThan(cut.most);
          expect(Math.max(...lawfulPlans.map(plan => heldByPlan(plan, cut)))).toBeLessThanOrEqual(cut.most);
        }
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(0);
  });

  it('say nothing of what a block saves where a stop that is over budget by itself may let more of it together', () => {
    const words = { core: 1, a: 2, b: 2, c: 2 };
    const short = { x: [['core', 'a']], y: [['core', 'b']], z: [['core', 'c']] };
    const settings = { budget: 5, focus: 0.4 };
    const pairs = [
      [0, 1],
      [0, 2],
      [1, 2],
    ].map(stops => ({ column: { stops, cost: 0 }, share: 0.5 }));
    const savingsIn = (numbers: Numbers) =>
      savingsBrokenBy(pairs, listContents(resolveStops(numbers).stops, rulesOf(numbers.settings), 100));
    expect(savingsIn(site(words, short, settings))).toEqual([{ kind: 'savings', stops: [0, 1, 2], most: 1 }]);
    const long = { zz: [['core', 'a', 'b', 'c']] };
    expect(savingsIn(site(words, { ...short, ...long }, settings))).toEqual([]);
  });
});
