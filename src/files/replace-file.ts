import { rmSync } from 'node:fs';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './running.ts';

/** What is on its way to being a file. */
export interface LaidBeside {
  /** From one moment to the next: nobody ever sees half of it. */
  readonly takePlace: () => Promise<void>;
  /** Leaves the file as it was; does nothing after it has taken its place. */
  readonly discard: () => Promise<void>;
}

/** Writes a text, or bytes, beside the file whose place it is to take. */
export async function layBeside(path: string, content: string | Uint8Array): Promise<LaidBeside> {
  const start = `.${basename(path)}-`;
  await sweep(dirname(path), start);
  const beside = join(dirname(path), `${start}${process.pid}`);
  // Ctrl+C ends the process at once, and nobody would discard it.
  const tidy = () => rmSync(beside, { force: true });
  process.once('exit', tidy);
  // A link of this name could lead anywhere, and is not written through.
  await rm(beside, { force: true });
  await writeFile(beside, content, { flag: 'wx' });
  return {
    takePlace: async () => {
      await rename(beside, path);
      process.off('exit', tidy);
    },
    discard: async () => {
      process.off('exit', tidy);
      await rm(beside, { force: true });
    },
  };
}

/** Takes away what processes have laid that were killed before it took its place. */
async function sweep(folder: string, start: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = name.startsWith(start) ? name.slice(start.length) : '';
    if (/^\d+$/.test(pid) && !isRunning(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

/** The same at once, for whoever has nothing else to wait for. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const laid = await layBeside(path, content);
  try {
    await laid.takePlace();
  } finally {
    await laid.discard();
  }
}
