import { hash } from 'node:crypto';
import type { PlannedSite } from '../derive-site.ts';
import { type PagefindIndex, type PagefindRecord, pagefindIndex } from './pagefind-index.ts';
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
  /** What another process needs to begin with the index as it is once its files are made. */
  readonly kept: () => KeptIndex;
}

/** What an index holds, as plain values. */
export interface KeptIndex {
  readonly lang: string;
  readonly addresses: string;
  /** By page: what was sought of it, in a digest, and what was found. */
  readonly pages: readonly (readonly [page: string, sought: string, found: readonly PagefindRecord[]])[];
}

/** @param kept what the index begins with */
export function searchIndexer(kept?: KeptIndex): SearchIndexer {
  let round = kept && keptRound(kept);
  const begun = (): Round => {
    if (!round) throw new Error('Nothing was begun.');
    return round;
  };
  return {
    begin(site) {
      const next = soughtIn(site);
      // What is only to be replaced can still be replaced by something else.
      const isWhole = round?.isDone || round?.isReplacing;
      if (round && isWhole && round.lang === next.lang && round.addresses === next.addresses) {
        round = nextRound(round, next);
        return;
      }
      round?.index.forget();
      round = firstRound(next);
    },
    read: (page, html) => readPage(begun(), page, html),
    async files(htmlOf) {
      const ending = begun();
      for (const page of [...ending.awaited])
        if (ending.awaited.has(page)) readPage(ending, page, ending.read.get(page) ?? (await htmlOf(page)));
      const files = await (ending.making ?? ending.index.files());
      ending.making = undefined;
      ending.isDone = true;
      return files;
    },
    kept() {
      const { lang, addresses, digests, found } = begun();
      const pages = [...digests].map(([page, digest]) => [page, digest, found.get(page) ?? []] as const);
      return { lang, addresses, pages };
    },
  };
}

/** What is to be found. */
interface Sought {
  readonly lang: string;
  /** The passages of each page that is at home to any, by the page's id, in the order of pages. */
  readonly passages: ReadonlyMap<string, readonly SoughtPassage[]>;
  /** A digest of them, by page. */
  readonly digests: ReadonlyMap<string, string>;
  /** A digest of where each is found. */
  readonly addresses: string;
}

interface Round extends Sought {
  readonly index: PagefindIndex;
  /** What the index holds of each page. */
  readonly found: Map<string, readonly PagefindRecord[]>;
  /** Pages that are not in the index yet as they are to be, in order. */
  readonly awaited: Set<string>;
  /** Pages that have been read before it was their turn. */
  readonly read: Map<string, string>;
  /** What is in the index is replaced in any order; what is not comes in one order, so that the index is the same each time. */
  readonly isReplacing: boolean;
  /** The files of an index that nothing more comes to, before anybody has asked for them. */
  making: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
  isDone: boolean;
}

function soughtIn({ model, plan }: PlannedSite): Sought {
  const byAddress = Map.groupBy(soughtPassages(model, plan), ({ page }) => page);
  const passages = new Map(plan.pages.map(({ id, url }) => [id, byAddress.get(url) ?? []] as const));
  const places = [...passages].map(([page, held]) => [page, held.map(({ passage }) => passage)]);
  const digests = new Map([...passages].map(([page, held]) => [page, digestOf(held)] as const));
  return { lang: model.settings.lang, passages, digests, addresses: digestOf(places) };
}

function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64');
}

function firstRound(sought: Sought): Round {
  const held = [...sought.passages].filter(([, passages]) => passages.length > 0);
  return {
    ...sought,
    index: pagefindIndex(),
    found: new Map(),
    awaited: new Set(held.map(([page]) => page)),
    read: new Map(),
    isReplacing: false,
    making: undefined,
    isDone: false,
  };
}

function nextRound({ index, found, digests, awaited }: Round, sought: Sought): Round {
  const other = [...sought.digests].filter(([page, digest]) => digests.get(page) !== digest);
  return {
    ...sought,
    index,
    found,
    awaited: new Set([...awaited, ...other.map(([page]) => page)]),
    read: new Map(),
    isReplacing: true,
    making: undefined,
    isDone: false,
  };
}

/** As if all had been read. */
function keptRound({ lang, addresses, pages }: KeptIndex): Round {
  const index = pagefindIndex();
  for (const [, , records] of pages) for (const record of records) index.add(record);
  return {
    lang,
    addresses,
    passages: new Map(),
    digests: new Map(pages.map(([page, digest]) => [page, digest])),
    index,
    found: new Map(pages.map(([page, , records]) => [page, records])),
    awaited: new Set(),
    read: new Map(),
    isReplacing: false,
    making: undefined,
    isDone: true,
  };
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
  round.making ??= round.index.files();
  // Told of once they are asked for.
  round.making.catch(() => undefined);
}

function addPage({ passages, lang, index, found }: Round, page: string, html: string): void {
  const records = (passages.get(page) ?? []).map(passage => ({
    url: `${passage.page}#${passage.passage}`,
    content: recordOf(passage, html, lang),
  }));
  for (const record of records) index.add(record);
  found.set(page, records);
}
