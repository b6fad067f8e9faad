import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { replaceFile } from '../../files/replace-file.ts';
import type { PictureView } from '../view/picture-view.ts';
import type { PicturedSite } from './compose-picture.ts';
import { makersDigest } from './makers-digest.ts';

/**
 * Writes the pictures into the published folder. One that was drawn before is taken from the cache, where it is kept
 * under a digest of everything that it is made from: its words, and what makes a picture of them.
 */
export async function drawPictures(
  pictures: readonly PictureView[],
  site: PicturedSite,
  { dir, cache }: { readonly dir: string; readonly cache: string },
): Promise<void> {
  const makers = await makersDigest();
  const wanted = pictures.map(({ file, question }) => ({
    question,
    published: join(dir, file),
    kept: join(cache, `${digestOf([makers, site, question])}.png`),
  }));
  const missing = new Map(
    wanted.filter(({ kept }) => !existsSync(kept)).map(one => [one.kept, one.question]),
  );
  if (missing.size > 0) {
    // What draws takes longer to load than it takes to copy what is kept.
    const { startDrawing } = await import('./draw.ts');
    const draw = await startDrawing();
    await mkdir(cache, { recursive: true });
    for (const [kept, question] of missing) await replaceFile(kept, draw(question, site));
  }
  for (const { kept, published } of wanted) {
    await mkdir(dirname(published), { recursive: true });
    await copyFile(kept, published);
  }
}

function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
