import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts the files of a folder into another as well, without copying them where the file system knows links: then none may be
 * written into, but only replaced.
 *
 * @param isOf whether a file is put there, by its way from the folder, with `/` on every system
 */
export function linkFolder(from: string, to: string, isOf: (file: string) => boolean = () => true): void {
  linkBelow(from, to, '', isOf);
}

function linkBelow(from: string, to: string, way: string, isOf: (file: string) => boolean): void {
  let isMade = false;
  for (const entry of readdirSync(join(from, way), { withFileTypes: true })) {
    const inner = way === '' ? entry.name : `${way}/${entry.name}`;
    if (entry.isDirectory()) {
      linkBelow(from, to, inner, isOf);
    } else if (isOf(inner)) {
      if (!isMade) mkdirSync(join(to, way), { recursive: true });
      isMade = true;
      linkFile(join(from, inner), join(to, inner));
    }
  }
}

/** The same for one file, into a folder that is there. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
