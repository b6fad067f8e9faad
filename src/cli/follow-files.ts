import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { sourceFolders } from '../model/source-file.ts';
import type { FollowedAside, SaidAside } from './follow-worker.ts';
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

/**
 * In a thread of its own, since the watcher looks at every file of a folder in which one was changed.
 *
 * @param names files and folders, from the root; they need not be there yet
 */
export async function followFiles(root: string, names: readonly string[]): Promise<FollowedFiles> {
  const asked: FollowedAside = { root, names };
  const watcher = new Worker(program, { workerData: asked });
  const changed = new Set<string>();
  let since = 0;
  let noticed = Promise.withResolvers<void>();
  const notice = (file: string) => {
    if (changed.size === 0) since = performance.now();
    changed.add(file);
    noticed.resolve();
  };
  const end = (reason: unknown) =>
    noticed.reject(new Misuse(`The files cannot be followed any more: ${String(reason)}`));
  watcher.on('error', end).on('exit', end);
  await new Promise<void>((resolve, reject) => {
    noticed.promise.catch(reject);
    watcher.on('message', (said: SaidAside) => {
      if ('ready' in said) resolve();
      else if ('changed' in said) notice(said.changed);
      else end(said.fault);
    });
  });
  // Who waits for the next edits is told; nobody may be waiting.
  const unheard = () => noticed.promise.catch(() => undefined);
  unheard();

  /** Looks at files once more that were written while nobody looked. */
  const lookAgain = (files: readonly string[]) => {
    const stamps = new Map(files.map(file => [file, stampOf(join(root, file))]));
    setTimeout(() => {
      for (const [file, stamp] of stamps) if (stampOf(join(root, file)) !== stamp) notice(file);
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
    close: async () => void (await watcher.terminate()),
  };
}

const program = new URL('./follow-worker.ts', import.meta.url);

function stampOf(path: string): string {
  const { mtimeNs, size } = statSync(path, { bigint: true, throwIfNoEntry: false }) ?? {};
  return `${mtimeNs} ${size}`;
}
