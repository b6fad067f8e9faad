import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { PlannedSite } from '../derive-site.ts';
import { recordOf } from './passage-record.ts';
import { type SoughtPassage, soughtPassages } from './sought-passages.ts';

/**
 * Writes Pagefind's index of the published passages into `<dir>/pagefind/`: each is a record of its own, so that an
 * answer is a passage and not a page.
 *
 * @param dir where the pages have been written
 * @throws Error with Pagefind's own words for what went wrong.
 */
export async function indexSearch(dir: string, { model, plan }: PlannedSite): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(told(errors));
    await addPassages(index, soughtPassages(model, plan), { dir, lang: model.settings.lang });
    await writeIndex(index, join(dir, 'pagefind'));
  } finally {
    await close();
  }
}

/** One after the other, so that the index is the same each time. */
async function addPassages(
  index: PagefindIndex,
  passages: readonly SoughtPassage[],
  { dir, lang }: { readonly dir: string; readonly lang: string },
): Promise<void> {
  const pages = new Map<string, Promise<string>>();
  for (const passage of passages) {
    const { page } = passage;
    const html = pages.get(page) ?? readFile(join(dir, page, 'index.html'), 'utf8');
    pages.set(page, html);
    const added = await index.addHTMLFile({
      url: `${page}#${passage.passage}`,
      content: recordOf(passage, await html, lang),
    });
    if (added.errors.length > 0) throw new Error(told(added.errors));
  }
}

/** Pagefind would write them itself, but ends without a word to us where it cannot, as on a full disk. */
async function writeIndex(index: PagefindIndex, folder: string): Promise<void> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(told(errors));
  for (const { path, content } of files.filter(file => !unused.includes(file.path))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
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
