import { describe, expect, it } from 'vitest';
import type { Lock } from '../../src/model/lock.ts';
import type { Numbers } from '../../src/model/numbers.ts';
import { nextLock, plan } from '../../src/planner/index.ts';
import { lockOf } from './lock-of.ts';
import { site } from './site.ts';

/** Each page as its id and its stops. */
async function namedPages(numbers: Numbers, lock: Lock): Promise<string[]> {
  const { pages } = await plan(numbers, { lock });
  return pages.map(({ id, stops }) => [id, ...stops].join(' '));
}

/** Two pages that have the need `a` in common, since consecutive stops do not meet. */
const split = (weight: Record<string, number> = {}) =>
  site(
    { a: 10, b: 1, c: 1 },
    {
      x: [
        ['a', 'b'],
        ['a', 'c'],
      ],
      y: [['a', 'c']],
    },
    { weight },
  );

describe('a page keeps its name', () => {
  it('where one stop is left of those that stood on it, and the need that it was named after', async () => {
    const numbers = site({ a: 1, b: 1 }, { x: [['a', 'b']], y: [['a', 'b']] });
    expect(await namedPages(numbers, lockOf({ 'y.1': 'b', 'gone.1': 'b' }))).toEqual(['b x.1 y.1']);
  });

  it('that is not a need’s own', async () => {
    const numbers = site({ a: 1, b: 1 }, { x: [['b', 'a']] });
    expect(await namedPages(numbers, lockOf({ 'x.1': 'a-c' }, { 'a-c': 'a' }))).toEqual(['a-c x.1']);
    expect(await namedPages(numbers, lockOf({ 'x.1': 'a-2' }, { 'a-2': 'a' }))).toEqual(['a-2 x.1']);
  });

  it('and not where the need it was named after is no longer what it is about', async () => {
    const numbers = site({ a: 2, b: 1 }, { x: [['a', 'b']], y: [['a']] });
    expect(await namedPages(numbers, lockOf({ 'x.1': 'b' }))).toEqual(['a x.1 y.1']);
  });

  it('before a page that would take it by its need', async () => {
    expect(await namedPages(split(), lockOf({ 'x.2': 'a', 'y.1': 'a' }))).toEqual(['a x.2 y.1', 'b x.1']);
  });

  it('and never one that the site itself needs', async () => {
    const numbers = site({ search: 1 }, { x: [['search']] });
    expect(await namedPages(numbers, lockOf({ 'x.1': 'search' }))).toEqual(['search-2 x.1']);
  });
});

describe('of the pages that a page is split into', () => {
  const lock = lockOf({ 'x.1': 'old', 'x.2': 'old', 'y.1': 'old' }, { old: 'a' });

  it('that with more of its weight keeps the name', async () => {
    expect(await namedPages(split({ x: 1, y: 1 }), lock)).toEqual(['a x.1', 'old x.2 y.1']);
    const third = lockOf({ 'x.1': 'old', 'y.1': 'old' }, { old: 'a' });
    expect(await namedPages(split({ x: 5, y: 1 }), third)).toEqual(['a x.2 y.1', 'old x.1']);
  });

  it('where the weight is equal, that with more of its stops', async () => {
    const numbers = site(
      { a: 10, b: 1 },
      { x: [['a', 'b'], ['a']], y: [['a']], z: [['a']] },
      {
        weight: { x: 2, y: 1, z: 1 },
        apart: [],
      },
    );
    const standing = { 'x.1': 'old', 'y.1': 'old', 'z.1': 'old' };
    const { pages } = await plan(numbers, { lock: lockOf(standing, { old: 'a' }) });
    expect(pages.find(page => page.id === 'old')?.stops).toContain('z.1');
  });

  it('where both are equal, that with the first stop', async () => {
    const numbers = site({ a: 10 }, { x: [['a'], ['a']] });
    const both = lockOf({ 'x.1': 'old', 'x.2': 'old' }, { old: 'a' });
    expect(await namedPages(numbers, both)).toEqual(['a x.2', 'old x.1']);
  });
});

describe('a page that others are merged into', () => {
  it('keeps the name that more of its visitors know', async () => {
    const lock = lockOf({ 'x.1': 'first', 'y.1': 'second' }, { first: 'a', second: 'a' });
    const numbers = (x: number) => site({ a: 1 }, { x: [['a']], y: [['a']] }, { weight: { x, y: 2 } });
    expect(await namedPages(numbers(3), lock)).toEqual(['first x.1 y.1']);
    expect(await namedPages(numbers(1), lock)).toEqual(['second x.1 y.1']);
  });
});

describe('a name that nobody left stands under goes', () => {
  it('to a page about its need, so that a renamed journey moves no page', async () => {
    const numbers = site({ a: 1, b: 1 }, { renamed: [['a', 'b']] });
    expect(await namedPages(numbers, lockOf({ 'x.1': 'b' }))).toEqual(['b renamed.1']);
  });

  it('to the one with more of its journeys, so that a stop put in before others moves no page', async () => {
    const before = site({ a: 1, b: 1 }, { w: [['a', 'b'], ['a']], x: [['a'], ['a', 'b']] });
    const lock = nextLock(await plan(before), undefined);
    const after = site({ a: 1, b: 1, n: 1 }, { w: [['a', 'b'], ['a']], x: [['n'], ['a'], ['a', 'b']] });
    const ids = (await plan(after, { lock })).pages.map(page => page.id);
    expect(ids).toEqual([...Object.keys(lock.pages), 'n'].sort());
  });

  it('to the one for which its need comes first', async () => {
    const numbers = site(
      { a: 9, b: 9, c: 1 },
      {
        x: [
          ['a', 'b'],
          ['b', 'c'],
        ],
      },
    );
    expect(await namedPages(numbers, lockOf({ 'gone.1': 'b' }))).toEqual(['a x.1', 'b x.2']);
  });
});

describe('the next lock', () => {
  it('holds each page, its stops and the need that it is named after, whatever its name', async () => {
    const numbers = site({ a: 1, b: 1 }, { x: [['b', 'a']] });
    const lock = lockOf({ 'x.1': 'a-c' }, { 'a-c': 'a' });
    expect(nextLock(await plan(numbers, { lock }), lock).pages).toEqual({
      'a-c': { core: 'a', stops: ['x.1'] },
    });
    expect(nextLock(await plan(numbers), undefined).pages).toEqual({ b: { core: 'b', stops: ['x.1'] } });
  });

  it('is the lock itself where nothing has changed', async () => {
    const numbers = split();
    const lock = nextLock(await plan(numbers), undefined);
    expect(nextLock(await plan(numbers, { lock }), lock)).toEqual(lock);
  });
});
