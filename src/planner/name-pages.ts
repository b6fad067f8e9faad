import { coreOf } from './lawful.ts';
import type { Passage, Stop } from './resolve-stops.ts';

/** Addresses that the site itself needs, or the tools that publish it. */
const reserved = ['404', 'studio', 'go', 'pagefind', '_astro', 'search', 'index'];

/** A page before it has a name: its stops sorted by id, its passages in reading order. */
export interface NamelessPage {
  readonly stops: readonly Stop[];
  readonly passages: readonly Passage[];
}

/**
 * The pages' ids, one for one. A page is named after the first core need, in reading order, under which one of its
 * stops stood before, and these names are given first; else after its first core need. Where a name is taken,
 * the page whose first stop is later takes its next core need, else `<core>-<next need>`, else a number after the core.
 *
 * @param pages in the order of their first stops
 */
export function namePages(pages: readonly NamelessPage[]): string[] {
  const taken = new Set(reserved);
  const names = new Map<NamelessPage, string>();
  const give = (page: NamelessPage, candidates: Iterable<string>) => {
    for (const name of candidates) {
      if (taken.has(name)) continue;
      taken.add(name);
      names.set(page, name);
      return;
    }
  };
  for (const page of pages) give(page, lockedNeeds(page));
  for (const page of pages) if (!names.has(page)) give(page, candidateNames(page));
  return pages.flatMap(page => names.get(page) ?? []);
}

/** The needs that all of a page's stops have in common, in the page's reading order. */
export function coreNeeds({ stops, passages }: NamelessPage): string[] {
  const core = coreOf(stops);
  return passages.filter(passage => core.includes(passage)).map(passage => passage.need);
}

function lockedNeeds(page: NamelessPage): string[] {
  return coreNeeds(page).filter(need => page.stops.some(stop => stop.locked === need));
}

function* candidateNames(page: NamelessPage): Generator<string> {
  const core = coreNeeds(page);
  yield* core;
  const [first] = core;
  for (const { need } of page.passages) if (need !== first) yield `${first}-${need}`;
  for (let number = 2; ; number++) yield `${first}-${number}`;
}
