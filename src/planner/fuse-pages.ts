import { mayMeet, type Rules } from './lawful.ts';
import type { Passage, Stop } from './resolve-stops.ts';

/** Of the pages that hold a passage, only so many are tried, the youngest first. */
const mostTried = 40;

/** A page while it is being put together. */
interface Growing {
  readonly stops: Stop[];
  readonly content: Set<Passage>;
  core: readonly Passage[];
  words: number;
  /** The most words that all of its stops bear. */
  bears: number;
}

/**
 * A lawful plan at once: each stop, the longest first, joins the page that is widened least by it, among those that stay lawful,
 * or begins one.
 */
export function fusePages(stops: readonly Stop[], rules: Rules): Stop[][] {
  const pages: Growing[] = [];
  const holding = new Map<Passage | undefined, Growing[]>();
  for (const stop of stops.toSorted((one, other) => other.words - one.words)) {
    const near = rules.needsCore ? stop.passages : [undefined];
    const tried = new Set(near.flatMap(passage => holding.get(passage)?.slice(-mostTried) ?? []));
    let host: Growing | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const page of tried) {
      const added = wordsAdded(page, stop);
      if (added < least && mayJoin(page, stop, page.words + added, rules)) {
        host = page;
        least = added;
      }
    }
    if (!host) {
      host = { stops: [], content: new Set(), core: stop.passages, words: 0, bears: stop.bears };
      pages.push(host);
      if (!rules.needsCore) holding.set(undefined, pages);
    }
    join(host, stop, holding);
  }
  return pages.map(page => page.stops);
}

function wordsAdded({ content }: Growing, { passages }: Stop): number {
  return passages.reduce((sum, passage) => (content.has(passage) ? sum : sum + passage.words), 0);
}

function mayJoin(page: Growing, stop: Stop, words: number, rules: Rules): boolean {
  return (
    words <= page.bears &&
    words <= stop.bears &&
    (words <= rules.budget || page.stops.some(present => present.words === words) || stop.words === words) &&
    (!rules.needsCore || page.core.some(passage => stop.passages.includes(passage))) &&
    (!rules.keepsApart || !bringsRivals(page, stop)) &&
    page.stops.every(present => mayMeet(present, stop, rules))
  );
}

function bringsRivals({ content }: Growing, { passages }: Stop): boolean {
  return passages.some(passage => {
    if (content.has(passage)) return false;
    for (const other of content) if (other.need === passage.need) return true;
    return false;
  });
}

function join(page: Growing, stop: Stop, holding: Map<Passage | undefined, Growing[]>) {
  page.stops.push(stop);
  page.core = page.core.filter(passage => stop.passages.includes(passage));
  page.bears = Math.min(page.bears, stop.bears);
  for (const passage of stop.passages) {
    if (page.content.has(passage)) continue;
    page.content.add(passage);
    page.words += passage.words;
    const here = holding.get(passage);
    if (here) here.push(page);
    else holding.set(passage, [page]);
  }
}
