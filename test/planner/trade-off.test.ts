import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Numbers } from '../../src/model/numbers.ts';
import { plan, tradeOff } from '../../src/planner/index.ts';

/** Two visitors with one need in common, and 100 words of their own each: they share a page while focus allows. */
function twoVisitors(focus: number, common = 100): Numbers {
  return {
    settings: { budget: 1500, focus, apart: [] },
    passages: [
      { id: 'common', need: 'common', words: common },
      { id: 'mine', need: 'mine', words: 100 },
      { id: 'yours', need: 'yours', words: 100 },
    ],
    journeys: [
      { id: 'me', persona: ['me'], weight: 3, stops: [{ id: '1', needs: ['common', 'mine'] }] },
      { id: 'you', persona: ['you'], weight: 1, stops: [{ id: '1', needs: ['common', 'yours'] }] },
    ],
  };
}

const anyNumbers: fc.Arbitrary<Numbers> = fc
  .record({
    focus: fc.integer({ min: 1, max: 20 }).map(step => step / 20),
    words: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 5, maxLength: 5 }),
    journeys: fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 20 }),
        stops: fc.array(fc.uniqueArray(fc.constantFrom(0, 1, 2, 3, 4), { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ focus, words, journeys }) => ({
    settings: { budget: 900, focus, apart: [] },
    passages: words.map((count, at) => ({ id: `need-${at}`, need: `need-${at}`, words: count })),
    journeys: journeys.map(({ weight, stops }, at) => ({
      id: `journey-${at}`,
      persona: ['somebody'],
      weight,
      stops: stops.map((needs, stop) => ({ id: `${stop + 1}`, needs: needs.map(need => `need-${need}`) })),
    })),
  }));

describe('The trade-off', () => {
  test('has a point for each focus, with the pages it takes and the words read past', async () => {
    const { points } = await tradeOff(twoVisitors(0.6), { focuses: [0.7, 0.6] });
    expect(points).toEqual([
      { focus: 0.6, pages: 1, lowerBound: 1, optimal: true, offTopicWords: 400, isSite: true },
      { focus: 0.7, pages: 2, lowerBound: 2, optimal: true, offTopicWords: 0, isSite: false },
    ]);
  });

  test('goes from 0.25 to 1 by itself, and through where the site stands', async () => {
    const { points } = await tradeOff(twoVisitors(0.33));
    const focuses = points.map(point => point.focus);
    expect([focuses[0], focuses.at(-1), focuses.length]).toEqual([0.25, 1, 17]);
    expect(points.filter(point => point.isSite).map(point => point.focus)).toEqual([0.33]);
  });

  test('includes where the site stands though it was not asked for', async () => {
    const { points } = await tradeOff(twoVisitors(0.1), { focuses: [0.5] });
    expect(points.map(point => [point.focus, point.isSite])).toEqual([
      [0.1, true],
      [0.5, false],
    ]);
  });

  test('does not plan between two proven points that agree', async () => {
    const planned: number[] = [];
    const { points } = await tradeOff(twoVisitors(0.5, 10_000), { onPlanning: focus => planned.push(focus) });
    expect(planned.length).toBeLessThan(points.length);
  });

  test('says which focus makes no sense', async () => {
    await expect(tradeOff(twoVisitors(0.5), { focuses: [0.5, 0] })).rejects.toThrow('0 is not');
    await expect(tradeOff(twoVisitors(0.5), { focuses: [Number.NaN] })).rejects.toThrow(RangeError);
  });
});

describe('Of any site', () => {
  test('every point is what a plan at its focus comes to, planned or not', async () => {
    await fc.assert(
      fc.asyncProperty(anyNumbers, async numbers => {
        const { settings } = numbers;
        const { points } = await tradeOff(numbers);
        for (const { focus, pages, offTopicWords } of points) {
          const { certificate, offTopicWords: words } = await plan({
            ...numbers,
            settings: { ...settings, focus },
          });
          expect([focus, pages, offTopicWords]).toEqual([focus, certificate.pages, words]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('no proven point has fewer pages than one with a smaller focus, nor as many and fewer words', async () => {
    await fc.assert(
      fc.asyncProperty(anyNumbers, async numbers => {
        const { points } = await tradeOff(numbers);
        const proven = points.filter(point => point.optimal);
        for (const [at, point] of proven.slice(1).entries()) {
          const smaller = proven[at];
          if (!smaller) continue;
          expect(point.pages).toBeGreaterThanOrEqual(smaller.pages);
          if (point.pages === smaller.pages)
            expect(point.offTopicWords).toBeGreaterThanOrEqual(smaller.offTopicWords);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('nobody reads past a word where all of a page must be meant for everyone', async () => {
    await fc.assert(
      fc.asyncProperty(anyNumbers, async numbers => {
        const { points } = await tradeOff(numbers, { focuses: [1] });
        expect(points.at(-1)?.offTopicWords).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
