import { existsSync, renameSync } from 'node:fs';
import { mkdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { linkFile, linkFolder } from '../files/link-folder.ts';
import { writeFiles } from '../files/write-files.ts';
import type { Amendment } from '../site/follow-build.ts';
import { lastBeside, nextTo, putInPlace } from './put-in-place.ts';

/** A second folder with the files of the published one, so that an edit need write no more than what it changes. */
export interface PublishedDouble {
  /** Makes the double, if there is none; it takes longest where a site is large, and can be done before it is needed. */
  readonly prepare: () => Promise<void>;
  /**
   * Has the double take the place of the published folder, with a few files that are others.
   *
   * @returns false, with nothing done, where nothing is published
   */
  readonly amend: (amendment: Amendment) => Promise<boolean>;
  /** After the published folder has become another by other ways. */
  readonly forget: () => void;
}

/**
 * Files that are the same are links to one file in both folders, where the file system has such links, and so no file is ever
 * written into: it is replaced.
 *
 * @param place the published folder
 */
export function doubleOf(place: string): PublishedDouble {
  const double = nextTo(place);
  /** In what the double is behind; undefined while there is none. */
  let behind: Amendment | undefined;
  const prepare = async () => {
    // Whoever tidies up may have taken it.
    if (behind && existsSync(double)) {
      await catchUp(behind);
    } else {
      await rm(double, { recursive: true, force: true });
      linkFolder(place, double);
    }
    behind = { written: new Map(), removed: [] };
  };
  const clear = async ({ written, removed }: Amendment) => {
    for (const file of written.keys()) await rm(join(double, file), { force: true });
    for (const file of removed) {
      await rm(join(double, file), { force: true });
      // Unless something else is in it.
      if (dirname(file) !== '.') await rmdir(join(double, dirname(file))).catch(() => undefined);
    }
  };
  const catchUp = async (missed: Amendment) => {
    await clear(missed);
    const { written } = missed;
    for (const file of written.keys()) {
      await mkdir(dirname(join(double, file)), { recursive: true });
      linkFile(join(place, file), join(double, file));
    }
  };
  return {
    prepare,
    async amend(amendment) {
      if (!existsSync(place)) return false;
      await prepare();
      behind = undefined;
      await clear(amendment);
      await writeFiles(double, amendment.written);
      putInPlace(double, place);
      const last = lastBeside(place);
      if (!existsSync(double) && last !== undefined) renameSync(last, double);
      behind = amendment;
      return true;
    },
    forget() {
      behind = undefined;
    },
  };
}
