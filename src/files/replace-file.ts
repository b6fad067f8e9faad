import { rmSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What is on its way to being a file. */
export interface LaidBeside {
  /** From one moment to the next: nobody ever sees half of it. */
  readonly takePlace: () => Promise<void>;
  /** Leaves the file as it was; does nothing after it has taken its place. */
  readonly discard: () => Promise<void>;
}

/** Writes a text, or bytes, beside the file whose place it is to take. */
export async function layBeside(path: string, content: string | Uint8Array): Promise<LaidBeside> {
  const beside = join(dirname(path), `.${basename(path)}-${process.pid}`);
  // Ctrl+C ends the process at once, and nobody would discard it.
  const tidy = () => rmSync(beside, { force: true });
  process.once('exit', tidy);
  await writeFile(beside, content);
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

/** The same at once, for whoever has nothing else to wait for. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const laid = await layBeside(path, content);
  try {
    await laid.takePlace();
  } finally {
    await laid.discard();
  }
}
