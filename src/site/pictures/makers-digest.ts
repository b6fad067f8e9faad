import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A digest of all that makes a picture from its words: the code in this folder and what it draws with. Reading it costs
 * less than setting one line, so that a picture which is kept costs nothing more.
 */
export async function makersDigest(): Promise<string> {
  const require = createRequire(import.meta.url);
  const own = fileURLToPath(new URL('.', import.meta.url));
  const makers = [
    ...(await readdir(own)).sort().map(name => join(own, name)),
    fileURLToPath(new URL('../view/picture-view.ts', import.meta.url)),
    fileURLToPath(new URL('../view/thread.ts', import.meta.url)),
    require.resolve('fontkit'),
    require.resolve('@fontsource/eb-garamond/files/eb-garamond-latin-500-normal.woff2'),
    require.resolve('@resvg/resvg-wasm/index_bg.wasm'),
  ];
  const digest = createHash('sha256');
  for (const maker of makers) digest.update(await readFile(maker));
  return digest.digest('hex');
}
