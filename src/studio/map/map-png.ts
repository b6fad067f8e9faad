import { openFace } from '../../site/pictures/face.ts';
import { startRasterising } from '../../site/pictures/rasterise.ts';
import type { Choice } from './choice.ts';
import { drawMap } from './draw-map.ts';
import { dayColours } from './map-style.ts';
import type { MapView } from './map-view.ts';
import { asOutlines } from './outlines.ts';

/** Twice the map's size, for screens and projectors with many pixels. */
const width = 2880;

/** The map as a PNG picture, by day: the same bytes on every machine. */
export async function drawMapAsPng(view: MapView, choice: Choice): Promise<Uint8Array> {
  const rasterise = await startRasterising();
  const svg = drawMap(view, { choice, colours: dayColours(view.colours), letter: asOutlines(openFace()) });
  return rasterise(svg, width);
}
