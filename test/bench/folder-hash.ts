import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One hash for all files below a folder, their names and their bytes; that of nothing where there is no folder. */
export async function folderHash(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const [file, digest] of Object.entries(await fileHashes(folder))) hash.update(`${file}\0${digest}\0`);
  return hash.digest('hex');
}

/** By a file's path below the folder, in the order of the paths. */
export async function fileHashes(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  const hashed: Record<string, string> = {};
  for (const file of files.sort())
    hashed[file] = createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex');
  return hashed;
}
