import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFile } from '../../src/files/replace-file.ts';
import { emptyFolder } from '../model/site-of.ts';

test('a file is replaced, and no link is written through that somebody has laid beside it', async () => {
  const folder = await emptyFolder();
  const elsewhere = join(await emptyFolder(), 'mine');
  await writeFile(elsewhere, 'as it was');
  await symlink(elsewhere, join(folder, `.plan.lock.json-${process.pid}`));
  await replaceFile(join(folder, 'plan.lock.json'), 'new');
  expect(await readFile(join(folder, 'plan.lock.json'), 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['plan.lock.json']);
  expect(await readFile(elsewhere, 'utf8')).toBe('as it was');
});
