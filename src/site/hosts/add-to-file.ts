import { readFile, writeFile } from 'node:fs/promises';

/** Writes a file for the host, below what the site brought under that name from its `public/`. */
export async function addToFile(path: string, text: string): Promise<void> {
  const own = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  await writeFile(path, own === '' ? text : `${own.trimEnd()}\n\n${text}`);
}
