import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Component, listContents } from '../../src/planner/contents.ts';
import { contentOf, isLawful } from '../../src/planner/lawful.ts';
import { wordsOf } from '../../src/planner/resolve-stops.ts';
import { lawfulPages, smallComponents, stopsOf } from './small-components.ts';

interface Content {
  readonly words: number;
  readonly stops: readonly number[];
  readonly holders: readonly number[] | undefined;
}

function listed({ contents }: Component): Content[] {
  return Array.from({ length: contents.count }, (_, at) => {
    const range = [contents.starts[at] ?? 0, contents.starts[at + 1] ?? 0] as const;
    return {
      words: contents.words[at] ?? 0,
      stops: [...contents.stops.slice(...range)],
      holders: contents.holders.get(at),
    };
  });
}

describe('the contents of pages', () => {
  it('have a place for every lawful page, as long as it is', () => {
    fc.assert(
      fc.property(smallComponents, component => {
        const contents = listed(component);
        const homeless = lawfulPages(component).filter(page => {
          const words = wordsOf(contentOf(stopsOf(page, component)));
          return !contents.some(
            content =>
              content.words === words &&
              page.every(stop => content.stops.includes(stop)) &&
              (!content.holders || page.some(stop => content.holders?.includes(stop))),
          );
        });
        expect(homeless).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('are what their stops read together, and lawful but for who may meet whom', () => {
    fc.assert(
      fc.property(smallComponents, component => {
        const rules = { ...component.rules, apart: new Map() };
        for (const { words, stops, holders } of listed(component)) {
          // Stops that follow each other are listed together, and told apart when one of them is chosen.
          const standing = stopsOf(stops, component).map((stop, at) => ({ ...stop, journey: `${at}` }));
          expect(wordsOf(contentOf(standing))).toBe(words);
          expect(isLawful(standing, rules)).toBe(true);
          expect(holders).toEqual(
            words > rules.budget
              ? stops.filter(stop => component.stops[stop]?.words === words).toSorted(byHolder(holders))
              : undefined,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are listed once each', () => {
    fc.assert(
      fc.property(smallComponents, component => {
        const keys = listed(component).map(({ words, stops }) => `${words}: ${stops.join()}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 500 },
    );
  });

  it('are all listed, unless there are more than there is room for', () => {
    fc.assert(
      fc.property(smallComponents, fc.nat(2000), ({ stops, rules, contents, groups }, most) => {
        const limited = listContents(stops, rules, most);
        if (contents.stops.length * groups.length <= most) expect(limited.unlisted).toEqual([]);
        if (limited.unlisted.length === 0) expect(limited.contents).toEqual(contents);
      }),
      { numRuns: 300 },
    );
  });

  it('hold every page that has no core whose contents are not all listed', () => {
    fc.assert(
      fc.property(smallComponents, fc.nat(60), (component, most) => {
        const limited = listContents(component.stops, component.rules, most);
        const unlisted = new Set(limited.unlisted.map(({ core }) => core));
        const known = listed(limited).map(({ stops }) => new Set(stops));
        for (const page of lawfulPages(component)) {
          const cores = component.groups.filter(({ asking }) => page.every(stop => asking.includes(stop)));
          if (cores.some(({ core }) => unlisted.has(core))) continue;
          expect(known.some(stops => page.every(stop => stops.has(stop)))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Holders stand in no order that matters. */
function byHolder(holders: readonly number[] = []) {
  return (one: number, other: number) => holders.indexOf(one) - holders.indexOf(other);
}
