import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exchange } from '../../src/files/exchange.ts';
import { emptyFolder } from '../model/site-of.ts';

test.skipIf(process.platform !== 'linux')('two folders change places', async () => {
  const folder = await emptyFolder();
  const [one, other] = [join(folder, 'it’s $one'), join(folder, '-other')];
  for (const path of [one, other]) {
    await mkdir(path);
    await writeFile(join(path, 'name'), path);
  }
  expect(exchange(one, other)).toBe(true);
  expect(await readFile(join(one, 'name'), 'utf8')).toBe(other);
  expect(await readFile(join(other, 'name'), 'utf8')).toBe(one);
});

test('where it cannot be, both stay where they are', async () => {
  const folder = await emptyFolder();
  await mkdir(join(folder, 'one'));
  await writeFile(join(folder, 'one/name'), 'one');
  const { PATH } = process.env;
  process.env['PATH'] = '';
  await mkdir(join(folder, 'other'));
  expect(exchange(join(folder, 'one'), join(folder, 'other'))).toBe(false);
  process.env['PATH'] = PATH;
  expect(await readFile(join(folder, 'one/name'), 'utf8')).toBe('one');
});
