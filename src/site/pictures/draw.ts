import { composePicture, type PicturedSite } from './compose-picture.ts';
import { openFace } from './face.ts';
import { startRasterising } from './rasterise.ts';

export type Draw = (question: string, site: PicturedSite) => Uint8Array;

/** Draws the pictures of pages as PNG. */
export async function startDrawing(): Promise<Draw> {
  const rasterise = await startRasterising();
  const face = openFace();
  return (question, site) => rasterise(composePicture(question, site, face));
}
