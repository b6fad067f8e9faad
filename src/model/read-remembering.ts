import { createHash } from 'node:crypto';
import type { ReadFile } from './read-file.ts';
import type { SourceFile } from './source-file.ts';

/** What files came to when they were last read, by their paths. */
export type Remembered<As> = ReadonlyMap<string, RememberedFile<As>>;

export interface RememberedFile<As> {
  /** A digest of its text, and of what else it was read by. */
  readonly digest: string;
  readonly read: ReadFile<As>;
}

/**
 * Reads files, each by itself, and only those whose text, or what else they are read by, is another than the last time.
 * A file that is not there any more is forgotten.
 *
 * @returns the very value of before where nothing is another
 */
export function readRemembering<As>(
  sources: readonly SourceFile[],
  before: Remembered<As>,
  read: (source: SourceFile) => ReadFile<As>,
  by = '',
): Remembered<As> {
  let areSame = sources.length === before.size;
  const remembered = new Map<string, RememberedFile<As>>();
  for (const source of sources) {
    const digest = digestOf(source, by);
    const known = before.get(source.file);
    const isSame = known?.digest === digest;
    remembered.set(source.file, isSame ? known : { digest, read: read(source) });
    areSame &&= isSame;
  }
  return areSame ? before : remembered;
}

/** Whoever reads a folder again hands out the same source for a file that is as it was. */
const digests = new WeakMap<SourceFile, { readonly by: string; readonly digest: string }>();

function digestOf(source: SourceFile, by: string): string {
  const known = digests.get(source);
  if (known?.by === by) return known.digest;
  const digest = createHash('sha256').update(`${by}\n${source.text}`).digest('base64');
  digests.set(source, { by, digest });
  return digest;
}
