/** What is used here of Pagefind's browser API: https://pagefind.app/docs/api-reference/ */
interface Pagefind {
  options(options: {
    readonly baseUrl: string;
    readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> };
  }): Promise<void>;
  init(): Promise<void>;
  /** Null asks for everything. */
  search(question: string | null): Promise<{ readonly results: readonly PagefindResult[] }>;
  /** Fetches what a search will need. */
  preload(question: string): Promise<void>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Which words of the content match, by number. */
  readonly words: readonly number[];
  data(): Promise<PagefindRecord>;
}

/** A passage, as search/passage-record.ts gave it to be indexed. */
export interface PagefindRecord {
  readonly url: string;
  /** The whole text, escaped for HTML; words have spaces between them, or zero-width ones in scripts that have none. */
  readonly raw_content: string;
  readonly meta: { readonly title: string; readonly start: string; readonly words: string };
  /** Every element with an id, and how many words stand before it. */
  readonly anchors: readonly { readonly id: string; readonly location: number }[];
}

/** Where answers are looked for. */
export interface SearchIndex extends Pick<Pagefind, 'preload'> {
  /** How many passages it holds. */
  readonly size: number;
  readonly search: (question: string) => Promise<readonly PagefindResult[]>;
}

export async function loadIndex(bundle = '', base = '/'): Promise<SearchIndex> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ bundle);
  await pagefind.options({ baseUrl: base, ranking: { metaWeights } });
  await pagefind.init();
  const everything = await pagefind.search(null);
  return {
    size: everything.results.length,
    search: async question => (await pagefind.search(question)).results,
    preload: question => pagefind.preload(question),
  };
}

/** A question that is asked in the visitor's words comes first. The personas' words are ranked by the text that they stand in. */
const metaWeights = { title: 5, start: 1, words: 0 };
