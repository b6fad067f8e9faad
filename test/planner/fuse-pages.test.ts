import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fusePages } from '../../src/planner/fuse-pages.ts';
import { isLawful, rulesOf } from '../../src/planner/lawful.ts';
import { resolveStops } from '../../src/planner/resolve-stops.ts';
import { siteLike } from '../bench/site-like.ts';
import { smallComponents } from './small-components.ts';

it('puts every stop on one page, and each page is lawful', () => {
  fc.assert(
    fc.property(smallComponents, ({ stops, rules }) => {
      const pages = fusePages(stops, rules);
      expect(pages.filter(page => !isLawful(page, rules))).toEqual([]);
      expect(
        pages
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(stops.map(({ id }) => id).sort());
    }),
    { numRuns: 2000 },
  );
});

it('fuses the same pages each time', () => {
  const numbers = siteLike({ journeys: 60, needs: 80 }, 1);
  const fused = () => fusePages(resolveStops(numbers).stops, rulesOf(numbers.settings));
  expect(fused()).toEqual(fused());
});
