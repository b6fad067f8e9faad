import { statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { watch } from 'chokidar';
import { sourceFolders } from '../model/source-file.ts';
import { Misuse } from './misuse.ts';
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
  /** Aborted as soon as there are edits. */
  readonly edited: () => AbortSignal;
  readonly close: () => Promise<void>;
}

/** Milliseconds that a file is given to be written: an editor may empty it first. */
const settling = 20;
/** Milliseconds within which the watcher passes over what else happens to a file. */
const unwatched = 50;

/** Follows what a site is made of, but for packages and what its config imports. */
export function followSite({ root, astro, settings }: SiteConfig): Promise<FollowedFiles> {
  const own = [...settings.styles, ...Object.values(settings.components).filter(file => file !== undefined)];
  const folders = [astro.srcDir ?? 'src', astro.publicDir ?? 'public'].map(String);
  return followFiles(root, [...sourceFolders, ...folders, ...own, ...configFiles]);
}

/** @param names files and folders, from the root; they need not be there yet */
export async function followFiles(root: string, names: readonly string[]): Promise<FollowedFiles> {
  const watcher = watch(
    names.map(name => resolve(root, name)),
    { ignoreInitial: true, ignored: path => isLaidBeside(relative(root, path)) },
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
  await new Promise<void>(ready => void watcher.once('ready', ready));
  watcher.on('error', error => {
    noticed.reject(new Misuse(`The files cannot be followed any more: ${String(error)}`));
  });
  // Who waits for the next edits is told; nobody may be waiting.
  const unheard = () => noticed.promise.catch(() => undefined);
  unheard();

  /** Looks at files once more that were written while nobody looked. */
  const lookAgain = (files: readonly string[]) => {
    const stamps = new Map(files.map(file => [file, stampOf(join(root, file))]));
    setTimeout(() => {
      for (const [file, stamp] of stamps) if (stampOf(join(root, file)) !== stamp) notice(join(root, file));
    }, unwatched).unref();
  };

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
      unheard();
      lookAgain(edits.files);
      return edits;
    },
    edited: () => {
      const editing = new AbortController();
      noticed.promise.then(
        () => editing.abort(),
        () => undefined,
      );
      return editing.signal;
    },
    close: () => watcher.close(),
  };
}

/** What editors, and this, lay beside a file that they write. */
function isLaidBeside(file: string): boolean {
  const isOfSite = sourceFolders.some(folder => file.startsWith(`${folder}${sep}`));
  return file.endsWith('~') || (isOfSite && basename(file).startsWith('.'));
}

function stampOf(path: string): string {
  const { mtimeNs, size } = statSync(path, { bigint: true, throwIfNoEntry: false }) ?? {};
  return `${mtimeNs} ${size}`;
}
