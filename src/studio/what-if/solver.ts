import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** The solver as text that a page can carry, since one that is opened from a disk may fetch nothing: gzip, in base 64. */
export async function packedSolver(): Promise<string> {
  const wasm = await readFile(fileURLToPath(import.meta.resolve('highs/runtime')));
  return (await promisify(gzip)(wasm, { level: 9 })).toString('base64');
}
