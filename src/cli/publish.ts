import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { Misuse } from './misuse.ts';

export interface PublishedSize {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Builds into a new folder beside the published one and puts it in that one's place at the end, so that a build that
 * fails leaves the last published site as it was.
 *
 * @param folder An absolute path.
 * @throws Misuse if the folder is one that a build must not replace.
 */
export async function publish(
  folder: string,
  root: string,
  buildInto: (folder: string) => Promise<void>,
): Promise<PublishedSize> {
  await refuseToReplace(folder, root);
  const parent = dirname(folder);
  const next = join(parent, `.${basename(folder)}-next-${process.pid}`);
  const last = join(parent, `.${basename(folder)}-last-${process.pid}`);
  await mkdir(parent, { recursive: true });
  try {
    await buildInto(next);
    const size = await measure(next);
    if (existsSync(folder)) await rename(folder, last);
    await rename(next, folder);
    return size;
  } catch (error) {
    if (existsSync(last) && !existsSync(folder)) await rename(last, folder);
    throw error;
  } finally {
    await rm(next, { recursive: true, force: true });
    if (existsSync(folder)) await rm(last, { recursive: true, force: true });
  }
}

/** A wrong --out-dir must not cost anybody their files. */
async function refuseToReplace(folder: string, root: string): Promise<void> {
  const sources = ['personas', 'journeys', 'content', 'src', 'public'].map(name => join(root, name));
  const holdsSources = holds(folder, root) || sources.some(source => holds(source, folder));
  if (holdsSources)
    throw new Misuse(`${folder} holds the site’s own files. Give another folder with --out-dir.`);
  const standing = await readdir(folder).catch((): string[] => []);
  if (standing.length > 0 && !standing.includes('index.html')) {
    throw new Misuse(
      `${folder} holds files and no published site. Empty it, or give another folder with --out-dir.`,
    );
  }
}

function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`));
}

async function measure(folder: string): Promise<PublishedSize> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return {
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
