import { existsSync, rmSync } from 'node:fs';
import { mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { holds } from '../model/read-within.ts';
import { sourceFolders } from '../model/source-file.ts';
import { Misuse } from './misuse.ts';

export interface PublishedSize {
  readonly files: number;
  readonly bytes: number;
}

/** A kind of folder that is published. */
export interface Published {
  /** By which the folder is named on the command line. */
  readonly option: string;
  /** Whether files at the top of a folder are those of one that was published before. */
  readonly isKnownBy: (files: readonly string[]) => boolean;
}

/**
 * Builds into a new folder beside the published one and puts it in that one's place at the end, so that a build that
 * fails leaves the last published site as it was.
 *
 * @param folder An absolute path.
 * @param kind what is published: only the like of it is replaced
 * @throws Misuse if the folder is one that a build must not replace.
 */
export async function publish(
  folder: string,
  root: string,
  kind: Published,
  buildInto: (folder: string) => Promise<void>,
): Promise<PublishedSize> {
  await refuseToReplace(folder, root, kind);
  const parent = dirname(folder);
  const next = join(parent, `.${basename(folder)}-next-${process.pid}`);
  const last = join(parent, `.${basename(folder)}-last-${process.pid}`);
  await mkdir(parent, { recursive: true });
  // Ctrl+C ends the process at once, and no `finally` would run.
  const tidy = () => rmSync(next, { recursive: true, force: true });
  process.once('exit', tidy);
  const stop = () => process.exit(130);
  process.once('SIGINT', stop);
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
    process.off('exit', tidy);
    process.off('SIGINT', stop);
    await rm(next, { recursive: true, force: true });
    if (existsSync(folder)) await rm(last, { recursive: true, force: true });
  }
}

/** A wrong --out-dir must not cost anybody their files. */
async function refuseToReplace(
  folder: string,
  root: string,
  { option, isKnownBy }: Published,
): Promise<void> {
  const [realFolder, realRoot] = await Promise.all([wayTo(folder), wayTo(root)]);
  const sources = [...sourceFolders, 'src', 'public'].map(name => join(realRoot, name));
  if (holds(realFolder, realRoot) || sources.some(source => holds(source, realFolder))) {
    throw new Misuse(`${folder} holds the site’s own files. Give another folder with ${option}.`);
  }
  const standing = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new Misuse(`${folder} is no folder that can be read. Give another one with ${option}.`);
  });
  if (standing.length > 0 && !isKnownBy(standing)) {
    throw new Misuse(
      `${folder} holds files that were not made by this command. Empty it, or give another folder with ${option}.`,
    );
  }
}

/** A path with every link in it followed, also where the end of it is not there yet. */
async function wayTo(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  return real ?? (dirname(path) === path ? path : join(await wayTo(dirname(path)), basename(path)));
}

async function measure(folder: string): Promise<PublishedSize> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return {
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
