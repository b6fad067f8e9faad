import { describe, expect, it } from 'vitest';
import type { Lock } from '../../src/model/lock.ts';
import type { Numbers } from '../../src/model/numbers.ts';
import { plan } from '../../src/planner/index.ts';
import { lockOf } from './lock-of.ts';
import { site } from './site.ts';

async function pagesOf(numbers: Numbers, lock?: Lock): Promise<string[][]> {
  const { pages } = await plan(numbers, { lock });
  return pages
    .map(page => [...page.stops])
    .sort((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1));
}

describe('the rules of a page', () => {
  it('puts stops that need the same passage on one page', async () => {
    expect(await pagesOf(site({ a: 100 }, { x: [['a']], y: [['a']] }))).toEqual([['x.1', 'y.1']]);
  });

  it('core: keeps stops apart that have no need in common, though a third has one with each', async () => {
    const pages = await pagesOf(site({ a: 100, b: 100 }, { x: [['a']], y: [['b']], z: [['a', 'b']] }));
    expect(pages).toEqual([['x.1', 'z.1'], ['y.1']]);
  });

  it('focus: lets a stop stand where exactly half of the words are its own', async () => {
    const numbers = site({ a: 100, b: 100 }, { x: [['a']], y: [['a', 'b']] });
    expect(await pagesOf(numbers)).toEqual([['x.1', 'y.1']]);
  });

  it('focus: lets no stop stand where less than half of the words are its own', async () => {
    expect(await pagesOf(site({ a: 100, b: 101 }, { x: [['a']], y: [['a', 'b']] }))).toEqual([
      ['x.1'],
      ['y.1'],
    ]);
  });

  it('focus: takes a decimal for what it says', async () => {
    const numbers = site({ a: 3, b: 7 }, { x: [['a']], y: [['a', 'b']] }, { focus: 0.3 });
    expect(await pagesOf(numbers)).toEqual([['x.1', 'y.1']]);
  });

  it('budget: lets a page be as long as the budget, and no longer', async () => {
    const words = { a: 100, b: 50, c: 50 };
    const journeys = { x: [['a', 'b']], y: [['a', 'c']] };
    expect(await pagesOf(site(words, journeys, { budget: 200 }))).toEqual([['x.1', 'y.1']]);
    expect(await pagesOf(site(words, journeys, { budget: 199 }))).toEqual([['x.1'], ['y.1']]);
  });

  it('budget: publishes a stop that is alone too long, with who fits on its page', async () => {
    const numbers = site(
      { a: 100, b: 50, c: 50 },
      { x: [['a', 'b', 'c']], y: [['a', 'c']] },
      { budget: 120 },
    );
    expect(await pagesOf(numbers)).toEqual([['x.1', 'y.1']]);
  });

  it('apart: never puts consecutive stops of a journey on one page', async () => {
    expect(await pagesOf(site({ a: 100 }, { x: [['a'], ['a']] }))).toEqual([['x.1'], ['x.2']]);
  });

  it('apart: may bring a journey back to a page that it has left', async () => {
    expect(await pagesOf(site({ a: 100, b: 90 }, { x: [['a'], ['b'], ['a']] }))).toEqual([
      ['x.1', 'x.3'],
      ['x.2'],
    ]);
  });

  it('apart: never puts two variants of a need on one page', async () => {
    const numbers = site(
      { a: 100, b: 50 },
      { x: [['a', 'b']], y: [['a', 'b']] },
      { persona: { y: ['boss'] }, variants: [{ id: 'b-boss', need: 'b', words: 50, for: ['boss'] }] },
    );
    expect(await pagesOf(numbers)).toEqual([['x.1'], ['y.1']]);
  });

  it('apart: never lets two personas meet that are named as a pair', async () => {
    const numbers = site(
      { a: 100 },
      { x: [['a']], y: [['a']] },
      { persona: { x: ['buyer'], y: ['rival'] }, apart: [['rival', 'buyer']] },
    );
    expect(await pagesOf(numbers)).toEqual([['x.1'], ['y.1']]);
  });

  it('apart: lets a journey of both personas of a pair meet itself, and neither of them', async () => {
    const numbers = site(
      { a: 100, b: 100 },
      { x: [['a'], ['b'], ['a']], y: [['a']] },
      { persona: { x: ['buyer', 'rival'], y: ['rival'] }, apart: [['rival', 'buyer']] },
    );
    expect(await pagesOf(numbers)).toEqual([['x.1', 'x.3'], ['x.2'], ['y.1']]);
  });
});

describe('the objectives', () => {
  it('takes the fewest pages, however many words are read past', async () => {
    const { pages, offTopicWords } = await plan(site({ a: 100, b: 90 }, { x: [['a']], y: [['a', 'b']] }));
    expect([pages.length, offTopicWords]).toEqual([1, 90]);
  });

  it('among these, has visitors read past the fewest words', async () => {
    const words = { a: 100, b: 100, c: 10, d: 20 };
    const numbers = site(words, { x: [['a', 'c']], y: [['b', 'd']], z: [['a', 'b']] });
    expect(await pagesOf(numbers)).toEqual([['x.1', 'z.1'], ['y.1']]);
  });

  it('weighs the words by visits, decimals included', async () => {
    const words = { a: 100, b: 100, c: 10, d: 20 };
    const journeys = { x: [['a', 'c']], y: [['b', 'd']], z: [['a', 'b']] };
    const heavy = site(words, journeys, { weight: { x: 10.5, y: 0.25, z: 1 } });
    const { offTopicWords } = await plan(heavy);
    expect(await pagesOf(heavy)).toEqual([['x.1'], ['y.1', 'z.1']]);
    expect(offTopicWords).toBe(0.25 * 100 + 20);
  });

  it('among these, moves the fewest pages', async () => {
    const numbers = site({ a: 100, b: 100, c: 10 }, { x: [['a', 'c']], y: [['b', 'c']], z: [['a', 'b']] });
    expect(await pagesOf(numbers)).toEqual([['x.1', 'z.1'], ['y.1']]);
    expect(await pagesOf(numbers, lockOf({ 'x.1': 'c', 'y.1': 'b', 'z.1': 'b' }))).toEqual([
      ['x.1'],
      ['y.1', 'z.1'],
    ]);
  });

  it('among these, brings each stop, in the order of their ids, to the page of the least', async () => {
    expect(await pagesOf(site({ a: 1 }, { x: [['a'], ['a']], y: [['a']] }))).toEqual([
      ['x.1', 'y.1'],
      ['x.2'],
    ]);
  });
});

describe('the certificate', () => {
  it('names every objective that is proven', async () => {
    const { certificate } = await plan(site({ a: 100 }, { x: [['a']], y: [['a']] }));
    expect(certificate).toEqual({
      pages: 1,
      lowerBound: 1,
      optimal: true,
      proven: ['pages', 'words', 'moves', 'names'],
    });
  });

  it('certifies a site without journeys, which has no page', async () => {
    const { certificate, unneeded } = await plan(site({ b: 1, a: 1 }, {}));
    expect(certificate).toEqual({
      pages: 0,
      lowerBound: 0,
      optimal: true,
      proven: ['pages', 'words', 'moves', 'names'],
    });
    expect(unneeded).toEqual(['a', 'b']);
  });
});

describe('names', () => {
  it('names a page after its first core need in reading order', async () => {
    const { pages } = await plan(site({ a: 1, b: 1 }, { x: [['b', 'a']], y: [['b', 'a']] }));
    expect(pages.map(({ id, url, core }) => ({ id, url, core }))).toEqual([
      { id: 'b', url: '/b/', core: ['b', 'a'] },
    ]);
  });

  it('gives the later of two pages its next core need', async () => {
    const { pages } = await plan(site({ a: 1, b: 9 }, { x: [['a'], ['a', 'b']] }));
    expect(pages.map(({ id, stops }) => [id, ...stops])).toEqual([
      ['a', 'x.1'],
      ['b', 'x.2'],
    ]);
  });

  it('gives it the core and the next need where it has no other core', async () => {
    const numbers = site({ a: 10, b: 5, c: 5 }, { x: [['a'], ['a', 'b']], y: [['a'], ['a', 'c']] });
    const { pages } = await plan(numbers);
    expect(pages.map(page => page.id)).toEqual(['a', 'a-b']);
  });

  it('numbers it where even that is taken', async () => {
    const { pages } = await plan(site({ a: 10 }, { x: [['a'], ['a'], ['a']] }));
    expect(pages.map(({ id, stops }) => [id, ...stops])).toEqual([
      ['a', 'x.1', 'x.3'],
      ['a-2', 'x.2'],
    ]);
  });

  it('leaves the addresses alone that the site itself needs', async () => {
    const { pages } = await plan(site({ search: 10, '404': 10 }, { x: [['search']], y: [['404']] }));
    expect(pages.map(page => page.id)).toEqual(['404-2', 'search-2']);
  });

  it('keeps the name under which a stop stood before', async () => {
    const { pages } = await plan(site({ a: 1, b: 1 }, { x: [['a', 'b']] }), { lock: lockOf({ 'x.1': 'b' }) });
    expect(pages.map(page => page.id)).toEqual(['b']);
  });

  it('lets a page that keeps its name go before one that would take it', async () => {
    const numbers = site({ a: 1 }, { x: [['a'], ['a']] });
    const { pages } = await plan(numbers, { lock: lockOf({ 'x.2': 'a' }) });
    expect(pages.map(({ id, stops }) => [id, ...stops])).toEqual([
      ['a', 'x.2'],
      ['a-2', 'x.1'],
    ]);
  });
});

describe('what is planned', () => {
  it('says what each page, journey and passage is', async () => {
    const numbers = site(
      { a: 10, b: 5, z: 1 },
      { x: [['a', 'b'], ['b']], y: [['a']] },
      { persona: { x: ['ann', 'bob'] } },
    );
    expect(await plan(numbers)).toEqual({
      version: 1,
      settings: { budget: 1500, focus: 0.5 },
      certificate: { pages: 2, lowerBound: 2, optimal: true, proven: ['pages', 'words', 'moves', 'names'] },
      offTopicWords: 5,
      passages: { a: { need: 'a', words: 10 }, b: { need: 'b', words: 5 } },
      pages: [
        {
          id: 'a',
          url: '/a/',
          core: ['a'],
          passages: ['a', 'b'],
          words: 15,
          stops: ['x.1', 'y.1'],
          entries: ['x', 'y'],
        },
        { id: 'b', url: '/b/', core: ['b'], passages: ['b'], words: 5, stops: ['x.2'], entries: [] },
      ],
      journeys: [
        {
          id: 'x',
          persona: ['ann', 'bob'],
          weight: 1,
          path: [
            { stop: 'x.1', page: 'a', needs: ['a', 'b'] },
            { stop: 'x.2', page: 'b', needs: ['b'] },
          ],
        },
        { id: 'y', persona: ['anyone'], weight: 1, path: [{ stop: 'y.1', page: 'a', needs: ['a'] }] },
      ],
      unneeded: ['z'],
      redirects: [],
    });
  });
});
