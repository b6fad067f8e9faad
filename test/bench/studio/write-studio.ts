import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { writeSiteFiles } from '../site-files.ts';
import { siteLike } from '../site-like.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** A studio on the disk, as `throughline studio` has written it. */
export interface WrittenStudio {
  /** The address of one of its files. */
  readonly at: (file: string) => string;
  readonly remove: () => Promise<void>;
}

/** Writes a seeded site of so many journeys, twice as many needs, and its studio. */
export async function writeStudio(journeys: number): Promise<WrittenStudio> {
  const root = join(repository, `test/sites/edited-by-bench-${journeys}`);
  const remove = () => rm(root, { recursive: true, force: true });
  await remove();
  await mkdir(root);
  await writeSiteFiles(root, siteLike({ journeys, needs: 2 * journeys }, 1), 1);
  const out = join(root, 'studio');
  const program = join(repository, 'src/cli/throughline.ts');
  await promisify(execFile)(process.execPath, [program, 'studio', '--root', root, '--out', out]);
  return { at: file => pathToFileURL(join(out, file)).href, remove };
}
