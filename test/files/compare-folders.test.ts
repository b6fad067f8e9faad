import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareFolders } from '../../src/files/compare-folders.ts';
import { emptyFolder, writeFiles } from '../model/site-of.ts';

test('every file that is another, or in one folder alone, is named in order', async () => {
  const folder = await emptyFolder();
  await writeFiles(folder, {
    'one/same.txt': 'a',
    'two/same.txt': 'a',
    'one/b/changed.txt': 'abc',
    'two/b/changed.txt': 'abd',
    'one/cut.txt': 'abc',
    'two/cut.txt': 'ab',
    'one/first.txt': '',
    'two/a/second.txt': '',
  });
  expect(await compareFolders(join(folder, 'one'), join(folder, 'two'))).toEqual([
    { file: 'a/second.txt', at: 'only second' },
    { file: 'b/changed.txt', at: 2 },
    { file: 'cut.txt', at: 2 },
    { file: 'first.txt', at: 'only first' },
  ]);
});
