import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edited, siteOf } from '../model/site-of.ts';
import { throughline } from './run.ts';

test('a build adds what came of it to a file', async () => {
  const root = await siteOf({ 'summary.md': 'Before.\n\n' });
  const file = join(root, 'summary.md');
  await throughline(['build', '--root', root, '--summary', file], { cwd: root });
  const text = await readFile(file, 'utf8');
  expect(text).toMatch(/^Before\.\n\n### The site is built\n\n2 pages, the doorway/);
  expect(text).toContain('no plan has fewer');
  expect(text).toMatch(/\| warning \| `journeys\/leaving\.yaml:\d+:\d+` \|/);
});

test('in GitHub Actions, it goes to the job’s page; and nothing in it is anyone’s markup', async () => {
  const root = await siteOf(edited('journeys/leaving.yaml', '[effort]', '["<b>|`[a](b)"]'));
  const file = join(root, 'summary.md');
  const { status } = await throughline(['build', '--root', root], { env: { GITHUB_STEP_SUMMARY: file } });
  expect(status).toBe(1);
  const text = await readFile(file, 'utf8');
  expect(text).toMatch(/^### Nothing was published/);
  const outside = text.replaceAll(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
  expect(outside).not.toMatch(/[<[]/);
});
