import { mayMeet, type Rules } from './lawful.ts';
import type { Passage, Stop } from './resolve-stops.ts';

/** A page while it is being put together, stop by stop. */
export interface PageInMaking {
  readonly stops: Stop[];
  readonly content: Set<Passage>;
  core: readonly Passage[];
  words: number;
  /** The most words that all of its stops bear. */
  bears: number;
}

export function emptyPage(): PageInMaking {
  return { stops: [], content: new Set(), core: [], words: 0, bears: Number.POSITIVE_INFINITY };
}

/** How many words a stop would add. */
export function wordsAdded({ content }: PageInMaking, { passages }: Stop): number {
  let added = 0;
  for (const passage of passages) if (!content.has(passage)) added += passage.words;
  return added;
}

/** Whether the page stays lawful with one more stop, `words` long. */
export function mayJoin(page: PageInMaking, stop: Stop, words: number, rules: Rules): boolean {
  return (
    words <= page.bears &&
    words <= stop.bears &&
    (words <= rules.budget || page.stops.some(present => present.words === words) || stop.words === words) &&
    (!rules.needsCore ||
      page.stops.length === 0 ||
      page.core.some(passage => stop.passages.includes(passage))) &&
    (!rules.keepsApart || !bringsRivals(page, stop)) &&
    page.stops.every(present => mayMeet(present, stop, rules))
  );
}

function bringsRivals({ content }: PageInMaking, { passages }: Stop): boolean {
  return passages.some(passage => {
    if (content.has(passage)) return false;
    for (const other of content) if (other.need === passage.need) return true;
    return false;
  });
}

/** Adds a stop, and returns the passages that the page had not held before. */
export function join(page: PageInMaking, stop: Stop): readonly Passage[] {
  page.core =
    page.stops.length === 0 ? stop.passages : page.core.filter(passage => stop.passages.includes(passage));
  page.stops.push(stop);
  page.bears = Math.min(page.bears, stop.bears);
  const added = stop.passages.filter(passage => !page.content.has(passage));
  for (const passage of added) {
    page.content.add(passage);
    page.words += passage.words;
  }
  return added;
}
