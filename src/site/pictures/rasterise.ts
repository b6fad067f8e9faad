import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** An SVG picture as PNG, so many pixels wide; as wide as the SVG says, unless it is told. */
export type Rasterise = (svg: string, width?: number) => Uint8Array;

/** A program in WebAssembly draws pictures, from outlines alone: the same bytes on every machine. */
export async function startRasterising(): Promise<Rasterise> {
  started ??= initWasm(readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await started;
  return (svg, width) =>
    new Resvg(svg, width === undefined ? {} : { fitTo: { mode: 'width', value: width } }).render().asPng();
}

/** It can be started once in a process. */
let started: Promise<void> | undefined;
