import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/**
 * Writes Pagefind's index of the published passages into `<dir>/pagefind/`. Pages mark what is to be found with
 * `data-pagefind-body`; what bears no mark (the doorway, the 404) is left out.
 *
 * @throws Error with Pagefind's own words for what went wrong.
 */
export async function indexSearch(dir: string): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(told(errors));
    const read = await index.addDirectory({ path: dir });
    if (read.errors.length > 0) throw new Error(told(read.errors));
    const outputPath = join(dir, 'pagefind');
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(told(written.errors));
    await Promise.all(unused.map(file => rm(join(outputPath, file), { force: true })));
  } finally {
    await close();
  }
}

/** Pagefind's own search boxes, of which it writes every kind, and its marker; ours asks the index itself. */
const unused = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];

function told(errors: readonly string[]): string {
  return `The search index could not be made: ${errors.join('; ')}`;
}
