import { statSync } from 'node:fs';
import { basename } from 'node:path';

/** A file of ours that a passage offers. */
export interface OfferedFile {
  /** With the site's base. */
  readonly url: string;
  readonly name: string;
  readonly bytes: number;
}

/** All that the bundler does not know of it. */
export function offeredFile(path: string): Omit<OfferedFile, 'url'> {
  return { name: basename(path), bytes: statSync(path).size };
}
