import { readdirSync, statSync } from 'node:fs';
import { mkdir, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { claim } from '../files/claim.ts';
import { holds } from '../model/read-within.ts';
import { sourceFolders } from '../model/source-file.ts';
import type { Amendment } from '../site/follow-build.ts';
import { Misuse } from './misuse.ts';
import { refusal } from './publish-refusal.ts';
import { doubleOf } from './published-double.ts';
import { claimFile, nextTo, putBack, putInPlace, removeBeside, removeNext } from './put-in-place.ts';

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

/** Whoever publishes into a folder, and nobody else meanwhile. */
export interface Publisher {
  /**
   * Builds into a new folder beside the published one and lets the two change places at the end. Whenever the build fails or
   * is killed, the published folder is the last one or the new one, whole. Where this machine cannot exchange two folders
   * in one step, there is a moment between two renames in which none is there; who is killed in it leaves the last one
   * beside, and the next build puts it back.
   */
  readonly publish: (buildInto: (folder: string) => Promise<void>) => Promise<PublishedSize>;
  /** Makes ready for what is to be amended. */
  readonly prepare: () => Promise<void>;
  /**
   * Publishes a few files that are others, in one step as a build does.
   *
   * @returns false, with nothing done, where nothing is published
   */
  readonly amend: (amendment: Amendment) => Promise<boolean>;
  /** Leaves nothing beside the published folder. */
  readonly close: () => void;
}

/**
 * @param folder An absolute path. Where it is a link, what it leads to is replaced.
 * @param kind what is published: only the like of it is replaced
 * @throws Misuse if the folder is one that a build must not replace, or cannot, or somebody else is about to.
 */
export async function openPublisher(folder: string, root: string, kind: Published): Promise<Publisher> {
  await refuseToReplace(folder, root, kind);
  const place = await wayTo(folder);
  const release = await claimPlace(place, kind);
  // Whoever is stopped by a signal ends at once, and no `finally` would run.
  const tidy = () => {
    removeBeside(place);
    release();
  };
  const stops = { SIGINT: () => process.exit(130), SIGTERM: () => process.exit(143) } as const;
  process.once('exit', tidy);
  // Also for a second one, which would break off what tidies up after the first.
  for (const [signal, stop] of Object.entries(stops)) process.on(signal, stop);
  const refused = (error: unknown): never => {
    throw refusal(error, place, kind.option);
  };
  const double = doubleOf(place);
  let hasFailed = false;
  return {
    async publish(buildInto) {
      try {
        double.forget();
        putBack(place);
        removeBeside(place);
        const next = nextTo(place);
        await mkdir(next);
        await buildInto(next);
        const size = measure(next);
        putInPlace(next, place);
        removeBeside(place);
        return size;
      } catch (error) {
        // Other pages may still be on their way into it.
        if (!hasFailed) process.once('exit', () => removeNext(place));
        hasFailed = true;
        return refused(error);
      }
    },
    prepare: () => double.prepare(),
    amend: amendment => double.amend(amendment).catch(refused),
    close() {
      process.off('exit', tidy);
      for (const [signal, stop] of Object.entries(stops)) process.off(signal, stop);
      tidy();
    },
  };
}

/**
 * Publishes once.
 *
 * @param onceThere done before anybody else may publish there
 */
export async function publish(
  folder: string,
  root: string,
  kind: Published,
  buildInto: (folder: string) => Promise<void>,
  onceThere = async () => {},
): Promise<PublishedSize> {
  const publisher = await openPublisher(folder, root, kind);
  try {
    const size = await publisher.publish(buildInto);
    await onceThere();
    return size;
  } finally {
    publisher.close();
  }
}

/** @throws Misuse if somebody else is publishing into it, or nothing can be written beside it. */
async function claimPlace(place: string, kind: Published): Promise<() => void> {
  const claimed = await mkdir(dirname(place), { recursive: true })
    .then(() => claim(claimFile(place)))
    .catch(error => {
      throw refusal(error, place, kind.option);
    });
  if ('release' in claimed) return claimed.release;
  throw new Misuse(
    `Another build (process ${claimed.pid} on ${claimed.host}) is writing ${place} right now. Wait until it is done, or give another folder with ${kind.option}. Nothing was published by this one.`,
  );
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

/** One after the other, which is faster here than all at once. */
function measure(folder: string): PublishedSize {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile());
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return {
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
