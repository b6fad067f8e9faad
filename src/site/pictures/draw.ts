import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { composePicture, type PicturedSite } from './compose-picture.ts';
import { openFace } from './face.ts';

export type Draw = (question: string, site: PicturedSite) => Uint8Array;

/** Draws pictures as PNG. A program in WebAssembly draws them from outlines alone: the same bytes on every machine. */
export async function startDrawing(): Promise<Draw> {
  started ??= initWasm(readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await started;
  const face = openFace();
  return (question, site) => new Resvg(composePicture(question, site, face)).render().asPng();
}

/** It can be started once in a process. */
let started: Promise<void> | undefined;
