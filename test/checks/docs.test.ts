import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../src/checks/index.ts';
import { documented } from './docs/documented.ts';
import { docsFiles, folder } from './docs/files.ts';

const path = join(import.meta.dirname, '../..', folder);

test('every rule is told of once, among those of its subject', () => {
  const told = documented.flatMap(({ about, rules: ids }) => ids.map(id => `${about}: ${id}`));
  const there = rules.map(({ about, id }) => `${about}: ${id}`);
  expect(told.toSorted(), 'List each rule in test/checks/docs/documented.ts.').toEqual(there.toSorted());
});

test('what the own site tells of the rules is what they are', async () => {
  const names = await readdir(path);
  const texts = names.map(async name => [name, await readFile(join(path, name), 'utf8')] as const);
  expect(
    Object.fromEntries(await Promise.all(texts)),
    'Run “npm run docs:rules”, and commit what it writes.',
  ).toEqual(Object.fromEntries(await docsFiles()));
});
