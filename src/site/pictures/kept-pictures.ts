import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { replaceFile } from '../../files/replace-file.ts';

const digestLength = 32;

/** A picture that was kept under this name; undefined where there is none, or not the whole of what was kept. */
export async function keptPicture(path: string): Promise<Uint8Array | undefined> {
  const kept = await readFile(path).catch(() => undefined);
  const picture = kept?.subarray(digestLength);
  return picture && kept?.subarray(0, digestLength).equals(digestOf(path, picture)) ? picture : undefined;
}

/**
 * Keeps a picture behind a digest of it and of its name, so that another's is not taken for it.
 *
 * @returns whether it could be written; where it could not, the next build draws it again
 */
export async function keepPicture(path: string, picture: Uint8Array): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, Buffer.concat([digestOf(path, picture), picture]));
    return true;
  } catch {
    return false;
  }
}

function digestOf(path: string, picture: Uint8Array): Buffer {
  return createHash('sha256')
    .update(`${basename(path)}\n`)
    .update(picture)
    .digest();
}
