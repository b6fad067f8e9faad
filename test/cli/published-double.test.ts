import { lstat, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { doubleOf } from '../../src/cli/published-double.ts';
import { compareFolders } from '../../src/files/compare-folders.ts';
import { emptyFolder, writeFiles } from '../model/site-of.ts';

const bytes = (files: Readonly<Record<string, string>>) =>
  new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)]));

/** A published folder, and one that every amendment is written into by itself. */
async function published() {
  const parent = await emptyFolder();
  const files = { 'dist/index.html': 'doorway', 'dist/a/index.html': 'a', 'dist/b/index.html': 'b' };
  const [place, wanted] = [join(parent, 'dist'), join(parent, 'wanted/dist')];
  await writeFiles(parent, files);
  await writeFiles(join(parent, 'wanted'), files);
  const double = doubleOf(place);
  const amend = async (written: Readonly<Record<string, string>>, removed: readonly string[] = []) => {
    for (const file of removed) await rm(join(wanted, file));
    await writeFiles(wanted, written);
    return await double.amend({ written: bytes(written), removed });
  };
  return { parent, place, double, amend, differences: () => compareFolders(place, wanted) };
}

describe('a double of the published folder', () => {
  test('takes its place with what is different, one edit after the other', async () => {
    const { amend, differences } = await published();
    for (const [written, removed] of [
      [{ 'a/index.html': 'a2' }, []],
      [{ 'b/index.html': 'b2', 'c/index.html': 'c' }, []],
      [{ 'index.html': 'doorway 2' }, ['a/index.html']],
      [{ 'a/index.html': 'a again' }, ['c/index.html']],
    ] as const) {
      expect(await amend(written, removed)).toBe(true);
      expect(await differences()).toEqual([]);
    }
  });

  test('does so where nothing on the machine can exchange two folders', async () => {
    const { PATH = '' } = process.env;
    onTestFinished(() => {
      process.env['PATH'] = PATH;
    });
    process.env['PATH'] = '';
    const { amend, differences } = await published();
    for (const text of ['a2', 'a3', 'a4']) {
      expect(await amend({ 'a/index.html': text })).toBe(true);
      expect(await differences()).toEqual([]);
    }
  });

  test('leaves a file as it is for whoever has opened it', async () => {
    const { parent, place, amend } = await published();
    const { ino } = await lstat(join(place, 'a/index.html'));
    await amend({ 'a/index.html': 'a2' });
    expect((await lstat(join(place, 'a/index.html'))).ino).not.toBe(ino);
    expect((await lstat(join(place, 'b/index.html'))).nlink).toBe(2);
    await amend({ 'index.html': 'doorway 2' });
    expect(await readFile(join(place, 'a/index.html'), 'utf8')).toBe('a2');
    await rm(parent, { recursive: true });
  });

  test('takes no folder away with it', async () => {
    const { place, amend } = await published();
    await mkdir(join(place, 'a/more'));
    await writeFile(join(place, 'a/more/file'), 'more');
    await amend({}, ['a/index.html']);
    expect(await readFile(join(place, 'a/more/file'), 'utf8')).toBe('more');
    await expect(lstat(join(place, 'a/index.html'))).rejects.toThrow('ENOENT');
  });

  test('is made again where somebody has taken it, and does nothing where the published one is gone', async () => {
    const { parent, place, double, amend, differences } = await published();
    await amend({ 'a/index.html': 'a2' });
    await rm(join(parent, `.dist-next-${process.pid}`), { recursive: true });
    expect(await amend({ 'b/index.html': 'b2' })).toBe(true);
    expect(await differences()).toEqual([]);
    await rm(place, { recursive: true });
    expect(await double.amend({ written: bytes({ 'b/index.html': 'b3' }), removed: [] })).toBe(false);
    await expect(lstat(place)).rejects.toThrow('ENOENT');
  });
});
