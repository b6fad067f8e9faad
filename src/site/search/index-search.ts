import { isDeepStrictEqual } from 'node:util';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { PlannedSite } from '../derive-site.ts';
import { recordOf } from './passage-record.ts';
import { type SoughtPassage, soughtPassages } from './sought-passages.ts';

/**
 * Makes Pagefind's index of the published passages, page by page as pages are rendered: each passage is a record of its own,
 * so that an answer is a passage and not a page.
 */
export interface SearchIndexer {
  /** From now on, the index is to be of this site. What it holds already and is still the same, nobody need read again. */
  readonly begin: (site: PlannedSite) => void;
  /** Takes note of a page by its id, in any order. */
  readonly read: (page: string, html: string) => void;
  /**
   * @param htmlOf a page by its id, for those that have not been read
   * @returns the index, by the way of each file from its folder
   * @throws Error with Pagefind's own words for what went wrong.
   */
  readonly files: (htmlOf: (page: string) => Promise<string>) => Promise<ReadonlyMap<string, Uint8Array>>;
}

export function searchIndexer(): SearchIndexer {
  let round: Round | undefined;
  return {
    begin: site => {
      const sought = soughtIn(site);
      const { lang } = site.model.settings;
      // What is only to be replaced can still be replaced by something else.
      const isWhole = round?.isDone || round?.isReplacing;
      const before = isWhole && round?.lang === lang ? round : undefined;
      if (before && hasSameAddresses(before.sought, sought)) {
        round = nextRound(before, sought);
        return;
      }
      round?.creating.then(({ index }) => index?.deleteIndex()).catch(() => undefined);
      round = firstRound(sought, lang);
    },
    read: (page, html) => {
      if (round) readPage(round, page, html);
    },
    files: async htmlOf => {
      if (!round) throw new Error('Nothing was begun.');
      return await finish(round, htmlOf);
    },
  };
}

/** The passages of each page that is at home to any, by the page's id, in the order of pages. */
type Sought = ReadonlyMap<string, readonly SoughtPassage[]>;

interface Round {
  readonly lang: string;
  readonly sought: Sought;
  readonly creating: ReturnType<typeof createIndex>;
  /** Pages that are not in the index yet as they are to be, in order. */
  readonly awaited: Set<string>;
  /** Pages that have been read before it was their turn. */
  readonly read: Map<string, string>;
  /** What is in the index is replaced in any order; what is not comes in one order, so that the index is the same each time. */
  readonly isReplacing: boolean;
  readonly adding: Promise<unknown>[];
  isDone: boolean;
}

function soughtIn({ model, plan }: PlannedSite): Sought {
  const byAddress = Map.groupBy(soughtPassages(model, plan), ({ page }) => page);
  return new Map(plan.pages.flatMap(({ id, url }) => [[id, byAddress.get(url) ?? []]] as const));
}

function hasSameAddresses(before: Sought, after: Sought): boolean {
  const addresses = (sought: Sought) =>
    [...sought].map(([page, held]) => [page, held.map(one => one.passage)]);
  return isDeepStrictEqual(addresses(before), addresses(after));
}

function firstRound(sought: Sought, lang: string): Round {
  const creating = createIndex();
  const awaited = new Set([...sought].filter(([, held]) => held.length > 0).map(([page]) => page));
  return { lang, sought, creating, awaited, read: new Map(), isReplacing: false, adding: [], isDone: false };
}

function nextRound(before: Round, sought: Sought): Round {
  const { lang, creating, adding } = before;
  const other = [...sought].filter(([page, held]) => !isDeepStrictEqual(held, before.sought.get(page)));
  const awaited = new Set([...before.awaited, ...other.map(([page]) => page)]);
  return { lang, sought, creating, awaited, read: new Map(), isReplacing: true, adding, isDone: false };
}

function readPage(round: Round, page: string, html: string): void {
  const { awaited, read, isReplacing } = round;
  if (isReplacing) {
    awaited.delete(page);
    addPage(round, page, html);
    return;
  }
  read.set(page, html);
  for (const next of awaited) {
    const there = read.get(next);
    if (there === undefined) return;
    read.delete(next);
    awaited.delete(next);
    addPage(round, next, there);
  }
}

function addPage({ sought, creating, lang, adding }: Round, page: string, html: string): void {
  for (const passage of sought.get(page) ?? []) {
    const record = { url: `${passage.page}#${passage.passage}`, content: recordOf(passage, html, lang) };
    const added = indexIn(creating)
      .then(index => index.addHTMLFile(record))
      .then(({ errors }) => {
        if (errors.length > 0) throw new Error(told(errors));
      });
    // Told of at the end.
    added.catch(() => undefined);
    adding.push(added);
  }
}

async function finish(
  round: Round,
  htmlOf: (page: string) => Promise<string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  for (const page of [...round.awaited])
    if (round.awaited.has(page)) readPage(round, page, round.read.get(page) ?? (await htmlOf(page)));
  await Promise.all(round.adding.splice(0));
  const { files, errors } = await (await indexIn(round.creating)).getFiles();
  if (errors.length > 0) throw new Error(told(errors));
  round.isDone = true;
  return new Map(
    files.filter(({ path }) => !unused.includes(path)).map(({ path, content }) => [path, content]),
  );
}

async function indexIn(creating: ReturnType<typeof createIndex>): Promise<PagefindIndex> {
  const { index, errors } = await creating;
  if (!index) throw new Error(told(errors));
  return index;
}

/** Ends Pagefind, which would live as long as this process. */
export async function endSearch(): Promise<void> {
  await close();
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
