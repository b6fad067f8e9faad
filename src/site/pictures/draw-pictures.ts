import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { writeFiles } from '../../files/write-files.ts';
import type { PictureView } from '../view/picture-view.ts';
import type { PicturedSite } from './compose-picture.ts';
import { drawSideBySide } from './draw-side-by-side.ts';
import { keepPicture, keptPicture } from './kept-pictures.ts';
import { makersDigest } from './makers-digest.ts';

export interface DrawnPicture {
  readonly file: PictureView['file'];
  /** Where it is kept until the site is published; the picture itself, where nothing can be kept. */
  readonly kept: string | Uint8Array;
}

/**
 * Draws what was not drawn before, and keeps it in the cache under a digest of everything that it is made from: its words,
 * and what makes a picture of them.
 */
export async function drawPictures(
  pictures: readonly PictureView[],
  site: PicturedSite,
  cache: string,
): Promise<DrawnPicture[]> {
  const makers = await makersDigest();
  const pathOf = (question: string) => join(cache, `${digestOf([makers, site, question])}.kept`);
  const missing = new Set<string>();
  for (const { question } of pictures) if (!(await keptPicture(pathOf(question)))) missing.add(question);
  const unkept = new Map<string, Uint8Array>();
  await drawSideBySide([...missing], site, async (question, picture) => {
    if (!(await keepPicture(pathOf(question), picture))) unkept.set(question, picture);
  });
  return pictures.map(({ file, question }) => ({ file, kept: unkept.get(question) ?? pathOf(question) }));
}

/** Waits for the pictures, and writes them where they are published. */
export async function publishPictures(drawing: Promise<readonly DrawnPicture[]>, dir: string): Promise<void> {
  // Nothing else may be left that the process lives for.
  const living = setInterval(() => undefined, 60_000);
  try {
    for (const drawn of await drawing) await writeFiles(dir, new Map([await published(drawn)]));
  } finally {
    clearInterval(living);
  }
}

/** Draws pictures for whoever publishes them: each file, and what it holds. */
export type PictureMaker = (
  pictures: readonly PictureView[],
  site: PicturedSite,
) => Promise<readonly (readonly [file: string, picture: Uint8Array])[]>;

/** @param cache as for `drawPictures` */
export function pictureMaker(cache: string): PictureMaker {
  return async (pictures, { name, colours }) =>
    pictures.length === 0
      ? []
      : await Promise.all((await drawPictures(pictures, { name, colours }, cache)).map(published));
}

async function published({ file, kept }: DrawnPicture): Promise<readonly [string, Uint8Array]> {
  const picture = typeof kept === 'string' ? await keptPicture(kept) : kept;
  if (!picture) throw new Error(`A picture that was kept as ${kept} is gone. Build again.`);
  return [file, picture];
}

function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
