import { basename, join, relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { watch } from 'chokidar';
import { sourceFolders } from '../model/source-file.ts';
import { configFiles, type SiteConfig } from './read-config.ts';

/** What was changed in one go. */
export interface Edits {
  /** From the root, with `/` on every system. */
  readonly files: readonly string[];
  /** When the first was noticed, as `performance.now()` counts. */
  readonly since: number;
}

export interface FollowedFiles {
  /**
   * The next edits, as soon as they are whole.
   *
   * @param pause milliseconds to wait for them at most; unless given, there is no end to it
   * @returns undefined where none have come
   */
  readonly next: (pause?: number) => Promise<Edits | undefined>;
  readonly close: () => Promise<void>;
}

/** Milliseconds that a file is given to be written: an editor may empty it first. */
const settling = 20;

/** Follows everything that a site is made of, beside the packages that it uses. */
export function followSite({ root }: SiteConfig): Promise<FollowedFiles> {
  return followFiles(root, [...sourceFolders, 'src', 'public', ...configFiles]);
}

/** @param names files and folders, from the root; they need not be there yet */
export async function followFiles(root: string, names: readonly string[]): Promise<FollowedFiles> {
  const watcher = watch(
    names.map(name => join(root, name)),
    // What editors, and this, lay beside a file that they write.
    { ignoreInitial: true, ignored: path => /^\.|~$/.test(basename(path)) },
  );
  const changed = new Set<string>();
  let since = 0;
  let noticed = Promise.withResolvers<void>();
  const notice = (path: string) => {
    if (changed.size === 0) since = performance.now();
    changed.add(relative(root, path).replaceAll(sep, '/'));
    noticed.resolve();
  };
  watcher.on('add', notice).on('change', notice).on('unlink', notice);
  await new Promise<void>(resolve => void watcher.once('ready', resolve));
  return {
    async next(pause) {
      const waiting = new AbortController();
      const { signal } = waiting;
      const paused = pause === undefined ? [] : [wait(pause, undefined, { signal }).catch(() => undefined)];
      await Promise.race([noticed.promise, ...paused]);
      waiting.abort();
      if (changed.size === 0) return undefined;
      await wait(settling);
      const edits = { files: [...changed], since };
      changed.clear();
      noticed = Promise.withResolvers();
      return edits;
    },
    close: () => watcher.close(),
  };
}
