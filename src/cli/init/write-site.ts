import { lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Misuse } from '../misuse.ts';
import { tame } from '../say.ts';

/**
 * Writes all files of a new folder, or none.
 *
 * @param folder an absolute path: of nothing, or of an empty folder; what git keeps of itself may be there
 * @throws Misuse if anything else is there, or it cannot be written
 */
export async function writeSite(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const isThere = await isEmptyFolder(folder);
  const next = isThere ? join(folder, `.next-${process.pid}`) : `${besides(folder)}-next-${process.pid}`;
  const placed: string[] = [];
  try {
    for (const [file, text] of files) {
      await mkdir(dirname(join(next, file)), { recursive: true });
      await writeFile(join(next, file), text, { flag: 'wx' });
    }
    if (!isThere) return await rename(next, folder);
    for (const name of await readdir(next)) {
      await rename(join(next, name), join(folder, name));
      placed.push(name);
    }
  } catch (error) {
    for (const name of placed) await rm(join(folder, name), { recursive: true, force: true });
    throw new Misuse(`${tame(folder)} cannot be written. ${tame(String(error))}`);
  } finally {
    await rm(next, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** @throws Misuse if something is there, and is no empty folder */
export async function isEmptyFolder(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Misuse(`${tame(folder)} cannot be looked into. ${tame(error.message)}`);
  });
  if (!found) return false;
  const names = await readdir(folder).catch(() => undefined);
  if (!names) throw new Misuse(`${tame(folder)} is no folder. Give another one.`);
  if (names.some(name => name !== '.git'))
    throw new Misuse(
      `${tame(folder)} holds files already, and stays as it is. Give a new folder, or an empty one.`,
    );
  return true;
}

function besides(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}`);
}
