import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import config from '../../astro.config.mjs';
import { rules } from '../../src/checks/index.ts';
import { homepage, toldAt } from '../../src/checks/told-at.ts';
import { addressesFile, addressesText } from './docs/addresses.ts';
import { documented } from './docs/documented.ts';
import { docsFiles, folder } from './docs/files.ts';

const root = join(import.meta.dirname, '../..');
const path = join(root, folder);
const remedy = 'Run “npm run docs:rules”, and commit what it writes.';

test('every rule is told of once, among those of its subject', () => {
  const told = documented.flatMap(({ about, rules: ids }) => ids.map(id => `${about}: ${id}`));
  const there = rules.map(({ about, id }) => `${about}: ${id}`);
  expect(told.toSorted(), 'List each rule in test/checks/docs/documented.ts.').toEqual(there.toSorted());
});

test('what the own site tells of the rules is what they are', async () => {
  const names = await readdir(path);
  const texts = names.map(async name => [name, await readFile(join(path, name), 'utf8')] as const);
  expect(Object.fromEntries(await Promise.all(texts)), remedy).toEqual(Object.fromEntries(await docsFiles()));
});

test('every rule has the address of its heading', async () => {
  const written = await readFile(join(root, addressesFile), 'utf8');
  expect(written, remedy).toBe(await addressesText());
  expect(Object.keys(JSON.parse(written))).toEqual(rules.map(({ id }) => id));
});

test('an address is told where the site has one, below its base', () => {
  const path = '/checks-of-labels/#checks-of-labels--long-label';
  expect(toldAt('long-label', 'https://host.test/base/')).toBe(`https://host.test/base${path}`);
  expect(toldAt('need-without-passage', 'https://host.test')).toBeUndefined();
});

test('package.json names the own site as astro.config.mjs does, and names no place that nobody has', () => {
  const { site } = config;
  expect(homepage, 'Set “homepage” in package.json and “site” in astro.config.mjs to the same address.').toBe(
    new URL(site).hostname.endsWith('.example') ? undefined : site,
  );
});
