import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlookOver } from '../../src/planner/outlook.ts';

const passages = 6;

/** Stops that want passages, and one question after the other about some of them. */
const asked = fc.record({
  words: fc.array(fc.constantFrom(1, 1, 3, 9), { minLength: passages, maxLength: passages }),
  ownOf: fc.array(fc.uniqueArray(fc.nat(passages - 1), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 7,
  }),
  questions: fc.array(
    fc.record({
      values: fc.array(fc.integer({ min: 1, max: 2 ** 42 }), { minLength: 7, maxLength: 7 }),
      taken: fc.uniqueArray(fc.nat(passages - 1), { maxLength: 3 }),
      room: fc.integer({ min: -2, max: 40 }),
      enough: fc.integer({ min: -5, max: 2 ** 42 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

describe('what stops may earn together', () => {
  it('is no less than what any of them earn whose passages there is room for', () => {
    fc.assert(
      fc.property(asked, ({ words, ownOf, questions }) => {
        const outlook = outlookOver(Float64Array.from(words), ownOf);
        for (const { values, taken, room, enough } of questions) {
          const candidates = [...ownOf.keys()].filter(stop =>
            ownOf[stop]?.some(passage => !taken.includes(passage)),
          );
          const earned = candidates.map(stop => values[stop] ?? 0);
          const isTaken = Uint8Array.from(words, (_, passage) => (taken.includes(passage) ? 1 : 0));
          const { total } = outlook(candidates, earned, isTaken, room, enough);
          for (const some of subsets(candidates)) {
            const needed = new Set(some.flatMap(stop => ownOf[stop] ?? []));
            for (const passage of taken) needed.delete(passage);
            const length = [...needed].reduce((sum, passage) => sum + (words[passage] ?? 0), 0);
            if (length > room) continue;
            expect(total).toBeGreaterThanOrEqual(some.reduce((sum, stop) => sum + (values[stop] ?? 0), 0));
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('does not let those share the words of a passage who have no room for their own', () => {
    const others = 9;
    const words = Float64Array.from({ length: others + 1 }, (_, passage) => (passage === 0 ? 10 : 100));
    const ownOf = Array.from({ length: others + 1 }, (_, stop) => (stop === 0 ? [0] : [0, stop]));
    const values = ownOf.map((_, stop) => (stop === 0 ? 10 : 1));
    const { total, foremost } = outlookOver(words, ownOf)(
      [...ownOf.keys()],
      values,
      new Uint8Array(10),
      5,
      0,
    );
    expect(foremost).toBe(0);
    // If all ten paid as much for it, the first would have room, and earn 10.
    expect(total).toBeLessThan(8);
  });
});

function subsets(of: readonly number[]): number[][] {
  return Array.from({ length: 2 ** of.length }, (_, mask) => of.filter((_, at) => (mask >> at) & 1));
}
