import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { replaceFile } from './replace-file.ts';

/** What one process leaves to the next. */
export interface KeptJson<Kept> {
  /** Undefined where there is nothing to be believed. */
  load(): Promise<Kept | undefined>;
  save(value: Kept): Promise<void>;
}

/**
 * Keeps in a file what was made, as JSON: safe to restore on another machine, to share between branches and to delete. It is believed
 * only if it is whole and was made by the very same maker; whatever else stands there is passed over, and where it cannot be
 * written, the next process makes it again.
 *
 * @param maker a digest of what makes it
 */
export function keptJson<Kept>(path: string, maker: () => string): KeptJson<Kept> {
  let kept: string | undefined;

  /** Of who wrote it and of what follows, so that a half is not taken for the whole. */
  const headOf = (json: string | Uint8Array) =>
    `${maker()} ${createHash('sha256').update(json).digest('base64')}`;

  return {
    load: async () => {
      try {
        const bytes = await readFile(path);
        const end = bytes.indexOf('\n');
        const json = bytes.subarray(end + 1);
        const head = bytes.toString('latin1', 0, end);
        if (end < 0 || head !== headOf(json)) return undefined;
        kept = head;
        // Our own words: the digest says that they are as we have written them.
        return JSON.parse(json.toString());
      } catch {
        return undefined;
      }
    },
    save: async value => {
      try {
        const json = JSON.stringify(value);
        const head = headOf(json);
        if (head === kept) return;
        await mkdir(dirname(path), { recursive: true });
        await replaceFile(path, `${head}\n${json}`);
        kept = head;
      } catch {
        // The next process makes it again.
      }
    },
  };
}
