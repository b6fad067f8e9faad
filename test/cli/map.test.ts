import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteOf } from '../model/site-of.ts';
import { throughline } from './run.ts';

describe('map', { timeout: 60_000 }, () => {
  test('draws the same bytes into a file each time, and says so', async () => {
    const root = await siteOf();
    const [one, other] = [join(root, 'one.svg'), join(root, 'other.svg')];
    const { status, stdout, stderr } = await throughline(['map', '--root', root, '--out', one]);
    await throughline(['map', '--root', root, '--out', other]);
    expect([status, stdout, stderr]).toEqual([0, '', `The map of 2 journeys and 2 pages is in ${one}.\n`]);
    expect(await readFile(one, 'utf8')).toBe(await readFile(other, 'utf8'));
  });

  test('draws a PNG, with what is picked', async () => {
    const root = await siteOf();
    const file = join(root, 'map.png');
    const { stderr } = await throughline(['map', '--root', root, '--out', file, '--persona', 'finance-head']);
    expect(stderr).toContain('1 journey of them picked');
    expect((await readFile(file)).subarray(1, 4).toString()).toBe('PNG');
  });

  test.each([
    [['--out', 'map.pdf'], 'should end in .svg or .png'],
    [['--out', '/nowhere/at/all.svg'], 'cannot be written'],
    [['--out', 'x.svg', '--persona', 'suport-lead'], 'Did you mean "support-lead"?'],
    [['--out', 'x.svg', '--stage', 'renewl'], 'Did you mean "renewal"?'],
    [['--out', 'x.svg', '--channel', 'television'], 'There are search, email'],
    [[], '--out'],
  ])('ends in 2 for %j', async (args, why) => {
    const { status, stderr } = await throughline(['map', '--root', await siteOf(), ...args]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(why)]);
  });

  test('ends in 1, and draws nothing, where the site has an error', async () => {
    const root = await siteOf({ 'content/cost.mdx': undefined });
    const file = join(root, 'map.svg');
    const { status, stderr } = await throughline(['map', '--root', root, '--out', file]);
    expect([status, stderr]).toEqual([1, expect.stringContaining('cost')]);
    await expect(readFile(file)).rejects.toThrow();
  });
});
