import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { picture } from '../../src/cli/curve/picture.ts';
import { placeLabels } from '../../src/cli/curve/place-labels.ts';
import { scaleOf } from '../../src/cli/curve/scale.ts';
import type { TradeOff, TradeOffPoint } from '../../src/planner/index.ts';
import { emptyFolder, siteOf } from '../model/site-of.ts';
import { openTags } from '../site/pictures/open-tags.ts';
import { throughline } from './run.ts';

describe('plan --curve', { timeout: 60_000 }, () => {
  test('prints a table that marks where the site stands', async () => {
    const { status, stdout } = await throughline(['plan', '--root', await siteOf(), '--curve']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/focus +pages +words read past/);
    expect(stdout.match(/← your site/g)).toHaveLength(1);
    expect(stdout).toContain('Your site stands at focus 0.5:');
  });

  test('prints JSON alone with --json', async () => {
    const { stdout } = await throughline(['plan', '--root', await siteOf(), '--curve', '--json']);
    const { points }: TradeOff = JSON.parse(stdout);
    expect(points.filter(point => point.isSite).map(point => point.focus)).toEqual([0.5]);
  });

  test('draws the same bytes into a file each time', async () => {
    const root = await siteOf();
    const [one, other] = ['one.svg', 'other.svg'].map(name => join(root, name));
    const { status, stderr, stdout } = await throughline([
      'plan',
      '--root',
      root,
      '--curve',
      '--svg',
      `${one}`,
    ]);
    await throughline(['plan', '--root', root, '--curve', '--svg', `${other}`]);
    expect([status, stdout, stderr]).toEqual([0, '', `The picture is in ${one}.\n`]);
    expect(await readFile(`${one}`, 'utf8')).toBe(await readFile(`${other}`, 'utf8'));
  });

  test('plans from numbers alone with --model', async () => {
    const file = join(await emptyFolder(), 'numbers.json');
    await writeFile(
      file,
      JSON.stringify({
        settings: { focus: 0.4 },
        passages: [{ id: 'a', need: 'a', words: 5 }],
        journeys: [{ id: 'x', persona: 'p', stops: [{ id: '1', needs: ['a'] }] }],
      }),
    );
    const { status, stdout } = await throughline(['plan', '--curve', '--model', file]);
    expect([status, stdout]).toEqual([0, expect.stringContaining('stands at focus 0.4: 1 page')]);
  });

  test.each([
    [['--curve', '--svg', '/nowhere/at/all.svg'], 'cannot be written'],
    [['--svg', 'x.svg'], '--curve'],
    [['--curve', '--svg', 'x.svg', '--json'], 'cannot be used with'],
    [['--curve', '--diff', 'HEAD'], 'cannot be used with'],
  ])('ends in 2 for %j', async (args, why) => {
    const { status, stderr } = await throughline(['plan', '--root', await siteOf(), ...args]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(why)]);
  });
});

function tradeOffOf(points: readonly Partial<TradeOffPoint>[]): TradeOff {
  return {
    version: 1,
    settings: { budget: 1500, focus: 0.5, apart: [] },
    points: points.map(({ pages = 1, lowerBound = pages, ...point }) => ({
      focus: 0.5,
      pages,
      lowerBound,
      optimal: pages === lowerBound,
      offTopicWords: 0,
      isSite: false,
      ...point,
    })),
  };
}

const anyTradeOff = fc
  .array(
    fc.record({
      pages: fc.integer({ min: 1, max: 5000 }),
      offTopicWords: fc.double({ min: 0, max: 1e9, noNaN: true }),
      isSite: fc.boolean(),
      optimal: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map(points => tradeOffOf(points.map((point, at) => ({ ...point, focus: (at + 1) / 40 }))));

describe('The picture', () => {
  test('is well-formed, and every number in it is one', () => {
    fc.assert(
      fc.property(anyTradeOff, fc.string({ unit: 'binary' }), (found, name) => {
        const svg = picture(found, name);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        expect(openTags(svg)).toEqual([]);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML allows none of them
        expect(svg).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/);
        expect(svg.isWellFormed()).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('says in its title and description what it shows', () => {
    const svg = picture(tradeOffOf([{ pages: 3, offTopicWords: 1200, isSite: true }]), 'Tom & <Jerry>');
    expect(svg).toContain('Tom &amp; &lt;Jerry&gt; stands here');
    expect(svg).toContain('Focus 0.5: 3 pages, 1,200 words read past a month; the site stands here.');
  });

  test('follows the reader’s choice of light or dark', () => {
    expect(picture(tradeOffOf([{}]), 'x')).toContain('prefers-color-scheme: dark');
  });
});

describe('Labels', () => {
  const frame = { left: 0, top: 0, right: 800, bottom: 400 };
  const label = fc.record({
    x: fc.integer({ min: 0, max: 800 }),
    y: fc.integer({ min: 0, max: 400 }),
    radius: fc.constantFrom(5, 13),
    width: fc.integer({ min: 10, max: 200 }),
    height: fc.constantFrom(19, 36),
  });

  test('stay in the frame, and cover neither each other nor any point', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 40 }), labels => {
        const course = labels.map(({ x, y }): [number, number] => [x, y]);
        const placed = placeLabels(labels, course, frame).filter(place => place !== undefined);
        for (const [at, one] of placed.entries()) {
          expect(one.left >= 0 && one.right <= 800 && one.top >= 0 && one.bottom <= 400).toBe(true);
          const near = [
            ...placed.slice(at + 1),
            ...labels.map(({ x, y, radius: r }) => ({
              left: x - r,
              right: x + r,
              top: y - r,
              bottom: y + r,
            })),
          ];
          for (const other of near) {
            const apart =
              one.right <= other.left ||
              other.right <= one.left ||
              one.bottom <= other.top ||
              other.bottom <= one.top;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('all find a place where points are not crowded', () => {
    const labels = Array.from({ length: 16 }, (_, at) => ({
      x: 20 + at * 50,
      y: 380 - 360 / (1 + at),
      radius: 5,
      width: 36,
      height: 19,
    }));
    const placed = placeLabels(
      labels,
      labels.map(({ x, y }): [number, number] => [x, y]),
      frame,
    );
    expect(placed).not.toContain(undefined);
  });
});

describe('A scale', () => {
  test('has whole, round ticks within its domain, and not too many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (least, size) => {
        const { ticks } = scaleOf([least, least + size], [0, 100], 8);
        expect(ticks.length).toBeLessThanOrEqual(9);
        expect(ticks.every(tick => Number.isInteger(tick) && tick >= least && tick <= least + size)).toBe(
          true,
        );
      }),
    );
  });
});
