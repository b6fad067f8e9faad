import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { PlannedSite } from '../derive-site.ts';
import { recordOf } from './passage-record.ts';
import { type SoughtPassage, soughtPassages } from './sought-passages.ts';

/** Makes Pagefind's index of the published passages, page by page as pages are rendered. */
export interface SearchIndexer {
  /** Takes note of a page by its id, in any order. */
  readonly read: (page: string, html: string) => void;
  /**
   * Writes the index into `<dir>/pagefind/`: each passage is a record of its own, so that an answer is a passage and not a
   * page.
   *
   * @param dir where the pages have been written; those that were not read before are read there
   * @throws Error with Pagefind's own words for what went wrong.
   */
  readonly writeTo: (dir: string) => Promise<void>;
}

export function searchIndexer({ model, plan }: PlannedSite): SearchIndexer {
  const { lang } = model.settings;
  const sought = Map.groupBy(soughtPassages(model, plan), ({ page }) => page);
  const pages = plan.pages.filter(({ url }) => sought.has(url));
  const read = new Map<string, string>();
  const creating = createIndex();
  const adding: Promise<unknown>[] = [];
  let next = 0;
  // Pagefind asks for one order, so that the index is the same each time, and takes long: what is there goes ahead.
  const addNext = () => {
    for (let page = pages[next]; page; page = pages[next]) {
      const html = read.get(page.id);
      if (html === undefined) return;
      read.delete(page.id);
      next++;
      for (const passage of sought.get(page.url) ?? []) {
        const added = addPassage(passage, html);
        // Told of at the end.
        added.catch(() => undefined);
        adding.push(added);
      }
    }
  };
  const addPassage = async (passage: SoughtPassage, html: string) => {
    const record = { url: `${passage.page}#${passage.passage}`, content: recordOf(passage, html, lang) };
    const { errors } = await (await indexIn(creating)).addHTMLFile(record);
    if (errors.length > 0) throw new Error(told(errors));
  };
  return {
    read(page, html) {
      read.set(page, html);
      addNext();
    },
    async writeTo(dir) {
      try {
        for (const { id } of pages.slice(next))
          if (!read.has(id)) read.set(id, await readFile(join(dir, id, 'index.html'), 'utf8'));
        addNext();
        await Promise.all(adding);
        await writeIndex(await indexIn(creating), join(dir, 'pagefind'));
      } finally {
        await close();
      }
    },
  };
}

async function indexIn(creating: ReturnType<typeof createIndex>): Promise<PagefindIndex> {
  const { index, errors } = await creating;
  if (!index) throw new Error(told(errors));
  return index;
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
