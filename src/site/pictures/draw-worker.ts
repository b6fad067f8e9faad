import { parentPort, workerData } from 'node:worker_threads';
import type { PicturedSite } from './compose-picture.ts';
import { startDrawing } from './draw.ts';

/** Draws the pictures that it is asked for, each by its question, one after the other. */
const site: PicturedSite = workerData;
const drawing = startDrawing();

parentPort?.on('message', async (question: string) => {
  const draw = await drawing;
  parentPort?.postMessage(draw(question, site));
});
