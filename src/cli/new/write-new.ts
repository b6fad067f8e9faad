import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { holds } from '../../model/read-within.ts';
import { Misuse } from '../misuse.ts';
import { print, tame } from '../say.ts';
import { writeSchemas } from '../write-schemas.ts';

/**
 * Writes a file that is not there yet, prints its path, and has editors know of it.
 *
 * @param root an absolute path
 * @param file relative to the root, with forward slashes
 * @throws Misuse if anything of that name is there, or it cannot be written
 */
export async function writeNew(root: string, file: string, text: string): Promise<void> {
  const path = join(root, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    if (!holds(await realpath(root), await realpath(dirname(path))))
      throw new Misuse(`${tame(dirname(file))} is a link that leads out of the site. Nothing was written.`);
    // Fails where anything is there, even a link that leads nowhere.
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(`${tame(file)} ${reason(error)}`);
  }
  await print(file);
  await writeSchemas(root);
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EEXIST') return 'is there already, and stays as it is.';
  return `cannot be written. ${error instanceof Error ? tame(error.message) : String(error)}`;
}
