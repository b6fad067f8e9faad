import { describe, expect, it } from 'vitest';
import type { Lock } from '../../src/model/lock.ts';
import type { Numbers } from '../../src/model/numbers.ts';
import { plan } from '../../src/planner/index.ts';
import { lockOf } from './lock-of.ts';
import { site } from './site.ts';

async function redirects(numbers: Numbers, lock: Lock): Promise<string[]> {
  return (await plan(numbers, { lock })).redirects.map(({ from, to }) => `${from} > ${to}`);
}

const words = { a: 100, b: 100, c: 100 };

describe('an address that no page has any more leads', () => {
  it('to the page on which most weight of those stands who still ask for its need', async () => {
    const journeys = { v: [['a', 'b']], w: [['c', 'b']], x: [['a', 'b']], y: [['c', 'b']] };
    const lock = lockOf({ 'v.1': 'a', 'w.1': 'c', 'x.1': 'old', 'y.1': 'old' }, { old: 'b' });
    const led = (x: number, y: number) =>
      redirects(site(words, journeys, { focus: 1, weight: { v: 9, w: 9, x, y } }), lock);
    expect(await led(2, 1)).toEqual(['/old/ > /a/']);
    expect(await led(1, 2)).toEqual(['/old/ > /c/']);
  });

  it('to the page of its visitors, where two pages have become one', async () => {
    const numbers = site(words, { x: [['a', 'b']], y: [['a', 'b']] }, { weight: { x: 2 } });
    expect(await redirects(numbers, lockOf({ 'x.1': 'a', 'y.1': 'b' }))).toEqual(['/b/ > /a/']);
  });

  it('to a page about its need, where none of its visitors asks for it', async () => {
    const numbers = site(words, { x: [['c']], y: [['a', 'b']], z: [['a', 'b']] });
    const lock = lockOf({ 'x.1': 'b', 'y.1': 'a', 'z.1': 'a' });
    expect(await redirects(numbers, lock)).toEqual(['/b/ > /a/']);
  });

  it('else to a page that answers its need', async () => {
    const numbers = site(words, { x: [['c']], y: [['a', 'b']], z: [['a']] });
    const lock = lockOf({ 'x.1': 'b', 'y.1': 'a', 'z.1': 'a' });
    expect(await redirects(numbers, lock)).toEqual(['/b/ > /a/']);
  });

  it('else to where its visitors stand now, as when a need has another name', async () => {
    const numbers = site(words, { x: [['c']], y: [['a']] });
    const lock = lockOf({ 'x.1': 'former', 'y.1': 'a' });
    expect(await redirects(numbers, lock)).toEqual(['/former/ > /c/']);
  });

  it('else to the doorway', async () => {
    expect(await redirects(site(words, { x: [['a']] }), lockOf({ 'gone.1': 'former' }))).toEqual([
      '/former/ > /',
    ]);
  });
});

describe('an address that led on before', () => {
  const numbers = site(words, { x: [['a']], y: [['b']] });

  it('leads there as long as the page is there', async () => {
    const lock = lockOf({ 'x.1': 'a', 'y.1': 'b' }, {}, { '/old/': '/b/', '/older/': '/' });
    expect(await redirects(numbers, lock)).toEqual(['/old/ > /b/', '/older/ > /']);
  });

  it('leads in one step to where that page went', async () => {
    const lock = lockOf({ 'x.1': 'a', 'y.1': 'former' }, {}, { '/old/': '/former/' });
    expect(await redirects(numbers, lock)).toEqual(['/former/ > /b/', '/old/ > /b/']);
  });

  it('leads nowhere else when it is a page again', async () => {
    const lock = lockOf({ 'x.1': 'a' }, {}, { '/b/': '/a/' });
    expect(await redirects(numbers, lock)).toEqual([]);
  });

  it('leads to the doorway where somebody has tied it into a loop, or to what was never there', async () => {
    const lock = lockOf({}, {}, { '/c/': '/d/', '/d/': '/e/', '/e/': '/c/', '/f/': '/g/', '/h/': '/h/' });
    expect(await redirects(numbers, lock)).toEqual(['/c/ > /', '/d/ > /', '/e/ > /', '/f/ > /', '/h/ > /']);
  });

  it('is left out where the site itself needs the address', async () => {
    expect(await redirects(numbers, lockOf({ 'x.1': 'studio' }, {}, { '/search/': '/a/' }))).toEqual([]);
  });

  it('may have the name of what every object has', async () => {
    const lock = lockOf({ 'x.1': 'constructor' }, {}, { '/valueof/': '/tostring/' });
    expect(await redirects(numbers, lock)).toEqual(['/constructor/ > /a/', '/valueof/ > /']);
  });
});
