import fc from 'fast-check';
import { components } from '../../src/planner/components.ts';
import { type Component, listContents } from '../../src/planner/contents.ts';
import { type Cut, partsCut } from '../../src/planner/cut.ts';
import { isLawful, rulesOf } from '../../src/planner/lawful.ts';
import type { Prices } from '../../src/planner/price-pages.ts';
import { resolveStops, type Stop } from '../../src/planner/resolve-stops.ts';
import { smallSites } from './small-sites.ts';

/** Stops of small sites that may share pages, at most eight, with every content that they may have. */
export const smallComponents: fc.Arbitrary<Component> = fc
  .tuple(smallSites, fc.nat())
  .map(([{ numbers, lock, without }, choice]) => {
    const rules = rulesOf(numbers.settings, without);
    const { stops } = resolveStops(numbers, lock, without);
    const all = components(stops, rules).toSorted((one, other) => other.length - one.length);
    // Mostly the largest one: most of the others are single stops.
    return listContents(all[choice % 4 === 0 ? choice % all.length : 0] ?? [], rules, 10_000);
  });

/** Every set of so many stops, each ascending. */
function setsOf(size: number): number[][] {
  const all = Array.from({ length: size }, (_, stop) => stop);
  return Array.from({ length: 2 ** size - 1 }, (_, mask) => all.filter(stop => ((mask + 1) >> stop) & 1));
}

/** Every lawful page, by looking at every set of stops. */
export function lawfulPages(component: Component): number[][] {
  return setsOf(component.stops.length).filter(set => isLawful(stopsOf(set, component), component.rules));
}

/** Every way to put so many stops on pages. */
export function* partitionsOf(size: number, pages: number[][] = []): Generator<readonly number[][]> {
  const stop = pages.reduce((placed, page) => placed + page.length, 0);
  if (stop === size) {
    yield pages;
    return;
  }
  for (const joined of pages.keys())
    yield* partitionsOf(
      size,
      pages.map((page, at) => (at === joined ? [...page, stop] : page)),
    );
  yield* partitionsOf(size, [...pages, [stop]]);
}

export function stopsOf(set: readonly number[], { stops }: Component): Stop[] {
  return set.flatMap(stop => stops[stop] ?? []);
}

/** Any prices of so many stops, and cuts of every kind. */
export function pricesOf(size: number): fc.Arbitrary<Prices> {
  const stops = fc
    .uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: 5 })
    .map(set => set.sort((one, other) => one - other));
  const plain: fc.Arbitrary<Cut> = fc.record({
    kind: fc.constantFrom('savings', 'touches'),
    stops,
    most: fc.constant(1),
  });
  const partsOf = (inner: fc.Arbitrary<Cut[]>): fc.Arbitrary<Cut> =>
    fc
      .record({
        set: stops,
        weights: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 5, maxLength: 5 }),
        within: inner,
        each: fc.nat(1),
        divisor: fc.integer({ min: 2, max: 3 }),
      })
      .map(({ set, weights, within, each, divisor }) =>
        partsCut(
          {
            stops: set,
            weights: weights.slice(0, set.length),
            inner: within.map(cut => ({ cut, weight: 1 })),
            each,
          },
          divisor,
          1,
        ),
      );
  const parts = partsOf(fc.constant([]));
  const cut = fc.oneof(plain, parts, partsOf(fc.array(parts, { minLength: 1, maxLength: 2 })));
  return fc.record({
    stops: fc
      .array(fc.integer({ min: -5, max: 60 }), { minLength: size, maxLength: size })
      .map(prices => Float64Array.from(prices)),
    cuts: fc.array(fc.record({ cut, price: fc.integer({ min: 0, max: 30 }) }), { maxLength: 4 }),
    word: fc.constantFrom(0, 1, 3),
  });
}
