import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePlans, isSame, type Plan, type PlanDifference } from '../../src/planner/index.ts';
import { anyPlan, planOf } from './plan-of.ts';

/** `merged /a/ /b/ > /c/`: every change but of pages that stay as they were. */
function changes({ pages }: PlanDifference): string[] {
  return pages
    .filter(({ kind }) => kind !== 'unchanged')
    .map(({ kind, before, after }) =>
      [kind, ...before.map(page => page.url), '>', ...after.map(page => page.url)].join(' '),
    );
}

describe('What becomes of pages', () => {
  test('a page for people who were not there before is new, and the other way round it is gone', () => {
    const few = planOf({ x: { 1: ['a', 'a'] } });
    const more = planOf({ x: { 1: ['a', 'a'] }, y: { 1: ['b', 'b'] } });
    expect(changes(comparePlans(few, more))).toEqual(['new > /b/']);
    expect(changes(comparePlans(more, few))).toEqual(['gone /b/ >']);
  });

  test('a page whose people stand under another URL is moved', () => {
    const before = planOf({ x: { 1: ['a b', 'a'] } });
    const after = planOf({ x: { 1: ['a b', 'b'] } });
    const difference = comparePlans(before, after);
    expect(changes(difference)).toEqual(['moved /a/ > /b/']);
    expect(difference.stops.moved).toEqual([]);
  });

  test('a page whose purpose goes on for other people under another URL is moved', () => {
    const before = planOf({ x: { 1: ['a b', 'a'] } });
    const after = planOf({ renamed: { 1: ['a b', 'b'] } });
    expect(changes(comparePlans(before, after))).toEqual(['moved /a/ > /b/']);
  });

  test('a page whose purpose goes on for other people under its URL is changed', () => {
    const before = planOf({ x: { 1: ['a', 'a'] } });
    const after = planOf({ renamed: { 1: ['a', 'a'] } });
    expect(changes(comparePlans(before, after))).toEqual(['changed /a/ > /a/']);
  });

  test('pages whose people now stand on one are merged, and the other way round it is split', () => {
    const apart = planOf({ x: { 1: ['a', 'a'] }, y: { 1: ['a b', 'b'] } });
    const together = planOf({ x: { 1: ['a', 'a'] }, y: { 1: ['a b', 'a'] } });
    expect(changes(comparePlans(apart, together))).toEqual(['merged /a/ /b/ > /a/']);
    expect(changes(comparePlans(together, apart))).toEqual(['split /a/ > /a/ /b/']);
  });

  test('a stop that goes from one page to another leaves both what they were, changed', () => {
    const before = planOf({ x: { 1: ['a', 'a'], 2: ['a b', 'a'] }, y: { 1: ['b', 'b'] } });
    const after = planOf({ x: { 1: ['a', 'a'], 2: ['a b', 'b'] }, y: { 1: ['b', 'b'] } });
    const difference = comparePlans(before, after);
    expect(changes(difference)).toEqual(['changed /a/ > /a/', 'changed /b/ > /b/']);
    expect(difference.stops.moved).toEqual([{ stop: 'x.2', from: '/a/', to: '/b/' }]);
  });

  test('where one of two pages ends and a third begins with people of the other, they are regrouped', () => {
    const before = planOf({ x: { 1: ['a', 'a'], 2: ['a b', 'a'] }, y: { 1: ['a c', 'c'] } });
    const after = planOf({ x: { 1: ['a', 'a'], 2: ['a b', 'b'] }, y: { 1: ['a c', 'a'] } });
    const difference = comparePlans(before, after);
    expect(changes(difference)).toEqual(['regrouped /a/ /c/ > /a/ /b/']);
    expect(difference.stops.moved).toEqual([
      { stop: 'x.2', from: '/a/', to: '/b/' },
      { stop: 'y.1', from: '/c/', to: '/a/' },
    ]);
  });

  test('a page whose people part evenly goes on where its purpose does', () => {
    const before = planOf({ x: { 1: ['a b', 'p'], 2: ['a c', 'p'] }, y: { 1: ['c', 'k'] } });
    const after = planOf({ x: { 1: ['a b', 'q'], 2: ['a c', 'k'] }, y: { 1: ['c', 'k'] } });
    expect(changes(comparePlans(before, after))).toEqual(['moved /p/ > /q/', 'changed /k/ > /k/']);
  });

  test('what visitors read past is told for each page', () => {
    const before = planOf({ x: { 1: ['a', 'a'] }, y: { 1: ['a b', 'a'] } }, { weights: { x: 7 } });
    const after = planOf({ x: { 1: ['a', 'a'] }, y: { 1: ['a b', 'b'] } }, { weights: { x: 7 } });
    const [split] = comparePlans(before, after).pages;
    expect(split?.before.map(page => page.offTopicWords)).toEqual([700]);
    expect(split?.after.map(page => page.offTopicWords)).toEqual([0, 0]);
  });
});

describe('What becomes of addresses', () => {
  const before = planOf({ x: { 1: ['a b', 'a'] } });

  test('one that answers no more is gone, with where its people are now', () => {
    const after = planOf({ x: { 1: ['a b', 'b'] } });
    expect(comparePlans(before, after).addresses).toEqual({
      gone: [{ url: '/a/', nowAt: ['/b/'] }],
      redirected: [],
      reused: [],
      new: ['/b/'],
    });
  });

  test('one with a redirect is not gone', () => {
    const redirects = [{ from: '/a/', to: '/b/' }];
    const { addresses } = comparePlans(before, planOf({ x: { 1: ['a b', 'b'] } }, { redirects }));
    expect([addresses.gone, addresses.redirected]).toEqual([[], redirects]);
  });

  test('a redirect that is dropped is gone', () => {
    const redirected = planOf({ x: { 1: ['a', 'a'] } }, { redirects: [{ from: '/old/', to: '/a/' }] });
    const { gone } = comparePlans(redirected, planOf({ x: { 1: ['a', 'a'] } })).addresses;
    expect(gone).toEqual([{ url: '/old/', nowAt: [] }]);
  });

  test('one that shows another page is reused', () => {
    const one = planOf({ x: { 1: ['a', 'p'] }, y: { 1: ['b', 'q'] } });
    const other = planOf({ x: { 1: ['a', 'q'] }, y: { 1: ['b', 'p'] } });
    const { addresses, pages } = comparePlans(one, other);
    expect(addresses.reused.map(({ url }) => url)).toEqual(['/p/', '/q/']);
    expect(pages.map(({ kind }) => kind)).toEqual(['moved', 'moved']);
  });
});

describe('What becomes of stops and journeys', () => {
  test('a stop put in before others does not make them others', () => {
    const before = planOf({ x: { 1: ['a', 'a'], 2: ['b', 'b'] } });
    const after = planOf({ x: { 1: ['a', 'a'], 2: ['c', 'c'], 3: ['b', 'b'] } });
    const { stops } = comparePlans(before, after);
    expect(stops).toEqual({
      new: [{ stop: 'x.2', url: '/c/' }],
      gone: [],
      moved: [],
      renamed: [{ from: 'x.2', to: 'x.3' }],
    });
  });

  test('a stop with a name of its own stays the same when all its needs are others', () => {
    const before = planOf({ x: { compare: ['a', 'a'] } });
    const after = planOf({ x: { compare: ['b', 'b'] } });
    const { stops, journeys } = comparePlans(before, after);
    expect(stops.moved).toEqual([]);
    expect(journeys.changed).toEqual(['x']);
    expect(changes(comparePlans(before, after))).toEqual(['moved /a/ > /b/']);
  });

  test('a numbered stop without a need in common is another', () => {
    const before = planOf({ x: { 1: ['a', 'a'] } });
    const after = planOf({ x: { 1: ['b', 'b'] } });
    const { stops } = comparePlans(before, after);
    expect([stops.new, stops.gone]).toEqual([[{ stop: 'x.1', url: '/b/' }], [{ stop: 'x.1', url: '/a/' }]]);
  });

  test('journeys and passages that come and go are listed', () => {
    const { journeys, passages } = comparePlans(
      planOf({ x: { 1: ['a', 'a'] } }),
      planOf({ y: { 1: ['b', 'b'] } }),
    );
    expect(journeys).toEqual({ new: ['y'], gone: ['x'], changed: [] });
    expect(passages).toEqual({ new: ['b'], gone: ['a'] });
  });
});

describe('Of any two plans', () => {
  const ofTwo = (holds: (difference: PlanDifference, before: Plan, after: Plan) => void) =>
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => holds(comparePlans(before, after), before, after)),
      { numRuns: 400 },
    );

  test('a plan compared with itself is the same', () => {
    fc.assert(
      fc.property(anyPlan, plan => {
        const difference = comparePlans(plan, plan);
        expect(changes(difference)).toEqual([]);
        expect(isSame(difference)).toBe(true);
      }),
    );
  });

  test('plans with another page are not the same', () => {
    ofTwo((difference, before, after) => {
      const shape = ({ pages, journeys }: Plan) =>
        JSON.stringify([pages.toSorted((a, b) => (a.id < b.id ? -1 : 1)), journeys]);
      if (isSame(difference)) expect(shape(before)).toBe(shape(after));
    });
  });

  test('every page of both is in exactly one change', () => {
    ofTwo(({ pages }, before, after) => {
      const ids = (plan: Plan) => plan.pages.map(page => page.id).sort();
      expect(pages.flatMap(change => change.before.map(page => page.id)).sort()).toEqual(ids(before));
      expect(pages.flatMap(change => change.after.map(page => page.id)).sort()).toEqual(ids(after));
    });
  });

  test('every stop of both is new, gone, or in both', () => {
    ofTwo(({ stops }, before, after) => {
      const count = (plan: Plan) => plan.journeys.flatMap(journey => journey.path).length;
      expect(count(before) - stops.gone.length).toBe(count(after) - stops.new.length);
    });
  });

  test('the other way round, new is gone, merged is split, and the rest is what it was', () => {
    ofTwo((difference, before, after) => {
      const mirrored = comparePlans(after, before);
      const turned = { new: 'gone', gone: 'new', merged: 'split', split: 'merged' } as Record<string, string>;
      const told = ({ pages }: PlanDifference, turn: boolean) =>
        pages
          .map(({ kind, before: from, after: to }) => [
            turn ? (turned[kind] ?? kind) : kind,
            (turn ? to : from).map(page => page.url),
            (turn ? from : to).map(page => page.url),
          ])
          .map(change => JSON.stringify(change))
          .sort();
      expect(told(mirrored, true)).toEqual(told(difference, false));
      expect(mirrored.stops.new).toEqual(difference.stops.gone);
      expect(mirrored.stops.moved).toHaveLength(difference.stops.moved.length);
      expect(mirrored.journeys.new).toEqual(difference.journeys.gone);
      expect(mirrored.passages.gone).toEqual(difference.passages.new);
    });
  });

  test('the order within the plans does not matter', () => {
    const turnedRound = (plan: Plan): Plan => ({
      ...plan,
      pages: plan.pages.toReversed(),
      journeys: plan.journeys.toReversed(),
    });
    ofTwo((difference, before, after) => {
      expect(comparePlans(turnedRound(before), turnedRound(after))).toEqual(difference);
    });
  });

  test('what is read past on the pages is what is read past in all', () => {
    ofTwo(({ pages, offTopicWords }) => {
      const sum = pages
        .flatMap(change => change.after)
        .reduce((words, page) => words + page.offTopicWords, 0);
      expect(sum).toBeCloseTo(offTopicWords.after, 1);
    });
  });
});
