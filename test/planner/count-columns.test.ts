import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countColumns } from '../../src/planner/count-columns.ts';
import { countOf } from '../../src/planner/cut.ts';
import { pricesOf } from './small-components.ts';

const size = 8;
const columns = fc.array(fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: 6 }), { maxLength: 8 });

describe('what columns count for in cuts', () => {
  it('is what each counts for by itself, whether it or the cut came first', () => {
    fc.assert(
      fc.property(columns, columns, pricesOf(size), (before, after, { cuts }) => {
        const counts = countColumns(size);
        for (const stops of before) counts.add(stops);
        const places = cuts.map(({ cut }) => counts.include(cut));
        const added = after.map(stops => counts.add(stops));
        cuts.forEach(({ cut }, at) => {
          const own = counts.countsIn(cut);
          [...before, ...after].forEach((stops, column) => {
            expect(own.get(column) ?? 0).toBe(countOf(cut, stops));
          });
          after.forEach((stops, later) => {
            expect(added[later]?.get(places[at] ?? -1) ?? 0).toBe(countOf(cut, stops));
          });
        });
      }),
      { numRuns: 500 },
    );
  });
});
