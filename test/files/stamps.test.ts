import { rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stampsIn } from '../../src/files/stamps.ts';
import { emptyFolder, writeFiles } from '../model/site-of.ts';

async function folder(): Promise<string> {
  const made = await emptyFolder();
  await writeFiles(made, { 'in/one.txt': 'one', 'two.txt': 'two' });
  return made;
}

describe('the stamps of a folder', () => {
  test('are the same as long as nobody has changed a file', async () => {
    const made = await folder();
    expect(stampsIn(made)).toBe(stampsIn(made));
  });

  test.each<[string, (made: string) => Promise<unknown>]>([
    ['written', made => writeFile(join(made, 'in/one.txt'), 'another')],
    ['added', made => writeFile(join(made, 'in/three.txt'), '')],
    ['taken away', made => rm(join(made, 'two.txt'))],
    ['called otherwise', made => rename(join(made, 'two.txt'), join(made, 'three.txt'))],
    ['written in as many bytes, and given the time that it had', made => writeUnseen(join(made, 'two.txt'))],
  ])('are others once a file is %s', async (_, change) => {
    const made = await folder();
    const before = stampsIn(made);
    await change(made);
    expect(stampsIn(made)).not.toBe(before);
  });

  async function writeUnseen(file: string): Promise<void> {
    const { atime, mtime } = await stat(file);
    // A clock may stand still for a moment.
    await new Promise(resolve => setTimeout(resolve, 20));
    await writeFile(file, 'owt');
    await utimes(file, atime, mtime);
  }

  test('tell of a link to a folder, also of one whose files are there already', async () => {
    const made = await folder();
    const before = stampsIn(made);
    await symlink('in', join(made, 'out'));
    const linked = stampsIn(made);
    expect(linked).not.toBe(before);
    await rm(join(made, 'out'));
    await symlink('.', join(made, 'out'));
    expect(stampsIn(made)).not.toBe(linked);
  });

  test('are those of what is looked at alone', async () => {
    const made = await folder();
    const inside = () => stampsIn(made, { isOf: way => way.startsWith('in') });
    const before = inside();
    await rm(join(made, 'two.txt'));
    expect(inside()).toBe(before);
    await rm(join(made, 'in/one.txt'));
    expect(inside()).not.toBe(before);
  });

  test('follow links, also one that leads back, and say when there is no folder', async () => {
    const made = await folder();
    await symlink('..', join(made, 'in/back'));
    await symlink('../two.txt', join(made, 'in/to-two.txt'));
    const inside = () => stampsIn(join(made, 'in'));
    const before = inside();
    await writeFile(join(made, 'two.txt'), 'another');
    expect(inside()).not.toBe(before);
    expect(stampsIn(join(made, 'nowhere'))).not.toBe(stampsIn(join(made)));
  });
});
