import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockFile } from '../../src/model/lock.ts';
import { edited, siteOf, trusting } from '../model/site-of.ts';
import { throughline } from './run.ts';

const verify = (root: string) => throughline(['build', '--root', root, '--verify'], { cwd: root });
const inPassage = (words: string) => edited('content/cost.mdx', 'Count the seats and the week.', words);

test('a site that is built the same twice is published', async () => {
  const root = await siteOf();
  const { status, stderr } = await verify(root);
  expect(stderr).toContain('Built twice, and every byte is the same.');
  expect(status).toBe(0);
  expect(await readdir(join(root, 'dist'))).toContain('index.html');
  expect(await readFile(join(root, lockFile), 'utf8')).toContain('"cost"');
});

test.each([
  ['chance', '{Math.random()} is chance.'],
  ['the time zone', 'It is {new Date(0).getHours()} here.'],
  ['the machine’s language', 'It is {(1234.5).toLocaleString()} here.'],
])('what a page says of %s is told by its file, and nothing is published', async (_, words) => {
  const root = await siteOf({
    ...trusting,
    ...inPassage(words),
    'dist/index.html': 'old',
    'dist/pagefind/a': '',
  });
  const { status, stderr } = await verify(root);
  expect(stderr).toMatch(/^ {2}[\w/-]+\/index\.html {2}from byte \d+ on$/m);
  expect(status).toBe(1);
  expect(await readFile(join(root, 'dist/index.html'), 'utf8')).toBe('old');
  expect(await readdir(join(root, 'journeys'))).not.toContain('plan.lock.json');
});
