import fc from 'fast-check';
import type { Plan } from '../../src/planner/index.ts';

/** A stop of a plan that is written by hand: its needs, and the id of its page. */
export type StopOf = readonly [needs: string, page: string];

/** For each journey its stops in order, under their names: `{ moving: { 1: ['effort cost', 'effort'] } }`. */
export type StopsOf = Readonly<Record<string, Readonly<Record<string, StopOf>>>>;

interface Parts {
  /** URLs of pages that are not `/<id>/`. */
  readonly urls?: Readonly<Record<string, string>>;
  /** Words of passages that are not 100; every need is answered by the passage of its name. */
  readonly words?: Readonly<Record<string, number>>;
  readonly weights?: Readonly<Record<string, number>>;
  readonly redirects?: Plan['redirects'];
}

/** A plan from who stands where. Whether it keeps the rules is not asked: a comparison does not ask either. */
export function planOf(
  stops: StopsOf,
  { urls = {}, words = {}, weights = {}, redirects = [] }: Parts = {},
): Plan {
  const wordsOf = (need: string) => words[need] ?? 100;
  const journeys = Object.entries(stops).map(([id, path]) => ({
    id,
    persona: ['somebody'],
    weight: weights[id] ?? 1,
    path: Object.entries(path).map(([name, [needs, page]]) => ({
      stop: `${id}.${name}`,
      page,
      needs: needs.split(' '),
    })),
  }));
  const onPages = Map.groupBy(
    journeys.flatMap(journey => journey.path),
    stop => stop.page,
  );
  const pages = [...onPages].map(([id, there]) => {
    const passages = [...new Set(there.flatMap(stop => stop.needs))].sort();
    return {
      id,
      url: urls[id] ?? `/${id}/`,
      core: passages.filter(need => there.every(stop => stop.needs.includes(need))),
      passages,
      words: passages.reduce((sum, need) => sum + wordsOf(need), 0),
      stops: there.map(stop => stop.stop).sort(),
      entries: [],
    };
  });
  const needed = [...new Set(pages.flatMap(page => page.passages))].sort();
  return {
    version: 1,
    settings: { budget: 1500, focus: 0.5 },
    certificate: {
      pages: pages.length,
      lowerBound: pages.length,
      optimal: true,
      proven: ['pages', 'words', 'moves', 'names'],
    },
    offTopicWords: journeys
      .flatMap(({ weight, path }) =>
        path.map(({ needs, page }) => {
          const all = pages.find(one => one.id === page)?.words ?? 0;
          return weight * (all - needs.reduce((sum, need) => sum + wordsOf(need), 0));
        }),
      )
      .reduce((sum, words) => sum + words, 0),
    passages: Object.fromEntries(needed.map(need => [need, { need, words: wordsOf(need) }])),
    pages,
    journeys,
    unneeded: [],
    redirects,
  };
}

const need = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const stop = fc.tuple(
  fc.uniqueArray(need, { minLength: 1, maxLength: 3 }).map(needs => needs.join(' ')),
  fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6'),
);

/** Any plan of up to four journeys on up to six pages; pages of one id may have another URL in another plan. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    journeys: fc.dictionary(
      fc.constantFrom('w', 'x', 'y', 'z'),
      fc.dictionary(fc.constantFrom('1', '2', '3', 'one', 'two'), stop, { minKeys: 1 }),
      { minKeys: 1 },
    ),
    swapped: fc.boolean(),
    words: fc.dictionary(need, fc.integer({ min: 1, max: 900 })),
    weights: fc.dictionary(
      fc.constantFrom('w', 'x', 'y', 'z'),
      fc.double({ min: 0.1, max: 50, noNaN: true }),
    ),
  })
  .map(({ journeys, swapped, words, weights }) =>
    planOf(journeys as StopsOf, { words, weights, urls: swapped ? { p1: '/p2/', p2: '/p1/' } : {} }),
  );
