import { isLawful, type Rules } from './lawful.ts';
import type { Stop } from './resolve-stops.ts';

/** A lawful plan at once: each stop, the shortest of bearing first, joins the first page that stays lawful with it. */
export function fusePages(stops: readonly Stop[], rules: Rules): Stop[][] {
  const pages: Stop[][] = [];
  for (const stop of stops.toSorted((one, other) => other.words - one.words)) {
    const page = pages.find(present => isLawful([...present, stop], rules));
    if (page) page.push(stop);
    else pages.push([stop]);
  }
  return pages;
}
