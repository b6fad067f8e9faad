import type { BeforeAndAfter, Certificate, ComparedPage, PageChange } from '../../../planner/index.ts';
import { count } from '../count.ts';

/** “3 more than”, “1 fewer than”, “as many as”: to be followed by what it is compared with. */
export function signed(more: number): string {
  if (more === 0) return 'as many as';
  return `${Math.abs(more).toLocaleString('en')} ${more > 0 ? 'more' : 'fewer'} than`;
}

/** What is proven of the number of pages after, and whether that is less or more than was proven before. */
export function proof({ before, after }: BeforeAndAfter<Certificate>): string {
  const isProven = ({ pages, lowerBound }: Certificate) => pages === lowerBound;
  const now = isProven(after)
    ? 'No plan has fewer'
    : `No plan has fewer than ${after.lowerBound.toLocaleString('en')}`;
  if (isProven(before) === isProven(after)) return `${now}.`;
  return isProven(before)
    ? `${now}; before, the fewest were proven.`
    : `${now}; before, that was not proven.`;
}

/** What is different in pages that became others, as numbers: stops, words, words read past. */
export function changesWithin({ before, after }: PageChange): string {
  const stops = difference(before, after, page => page.stops.length);
  const words = difference(before, after, page => page.words);
  const readPast = difference(before, after, page => page.offTopicWords);
  const said = [
    stops !== 0 && `${count(Math.abs(stops), 'stop')} ${stops > 0 ? 'more' : 'fewer'}`,
    words !== 0 &&
      `${count(Math.abs(words), 'word')} ${words > 0 ? 'longer' : 'shorter'}${before.length + after.length > 2 ? ' together' : ''}`,
    Math.round(readPast) !== 0 &&
      `${count(Math.abs(Math.round(readPast)), 'word')} ${readPast > 0 ? 'more' : 'fewer'} read past a month`,
  ].filter(part => part !== false);
  return said.join(', ') || unlike(before, after);
}

function unlike(before: PageChange['before'], after: PageChange['after']): string {
  const differ = (parts: (page: ComparedPage) => readonly string[]) =>
    before.flatMap(parts).join(' ') !== after.flatMap(parts).join(' ');
  if (differ(page => page.passages)) return 'other passages, or in another order';
  if (differ(page => page.stops)) return 'other stops, or the same under other names';
  return differ(page => page.core) ? 'about something else' : 'the same people and the same words';
}

function difference(
  before: PageChange['before'],
  after: PageChange['after'],
  measure: (page: ComparedPage) => number,
): number {
  const total = (pages: PageChange['before']) => pages.reduce((sum, page) => sum + measure(page), 0);
  return total(after) - total(before);
}
