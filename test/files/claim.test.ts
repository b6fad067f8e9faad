import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { claim } from '../../src/files/claim.ts';
import { emptyFolder } from '../model/site-of.ts';

const fileIn = async () => join(await emptyFolder(), 'claimed');
/** A process that is no more. */
const { pid: dead } = spawnSync(process.execPath, ['--version']);

test('a claim is had by one alone, until it is released', async () => {
  const file = await fileIn();
  const first = claim(file);
  expect(claim(file)).toMatchObject({ pid: process.pid, host: hostname() });
  if (!('release' in first)) throw new Error('The first should have had it.');
  first.release();
  expect(claim(file)).toHaveProperty('release');
  expect(await readdir(dirname(file))).toEqual(['claimed']);
});

test.each([
  ['a process that is dead', { pid: dead, host: hostname(), started: '1' }],
  ['a process whose number another has now', { pid: process.pid, host: hostname(), started: 'long ago' }],
  ['nobody who can be made out', 'half a cl'],
])('what %s has claimed is taken over', async (_, claimant) => {
  const file = await fileIn();
  await writeFile(file, typeof claimant === 'string' ? claimant : JSON.stringify(claimant));
  expect(claim(file)).toHaveProperty('release');
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ pid: process.pid });
});

test('no link is written through that somebody has laid where a claim is made', async () => {
  const file = await fileIn();
  const elsewhere = join(await emptyFolder(), 'mine');
  await writeFile(elsewhere, 'as it was');
  await symlink(elsewhere, `${file}-${process.pid}`);
  expect(claim(file)).toHaveProperty('release');
  expect(await readFile(elsewhere, 'utf8')).toBe('as it was');
});

test('what another machine has claimed is left to it for an hour', async () => {
  const file = await fileIn();
  await writeFile(file, JSON.stringify({ pid: dead, host: 'elsewhere', started: '1' }));
  expect(claim(file)).toMatchObject({ host: 'elsewhere' });
  const before = Date.now() / 1000 - 3601;
  await utimes(file, before, before);
  expect(claim(file)).toHaveProperty('release');
});

test('a release leaves what somebody else has claimed since', async () => {
  const file = await fileIn();
  const own = claim(file);
  await writeFile(file, JSON.stringify({ pid: 1, host: 'elsewhere', started: '1' }));
  if ('release' in own) own.release();
  expect(existsSync(file)).toBe(true);
});
