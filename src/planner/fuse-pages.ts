import type { Rules } from './lawful.ts';
import { emptyPage, join, mayJoin, type PageInMaking, wordsAdded } from './page-in-making.ts';
import type { Passage, Stop } from './resolve-stops.ts';

/** Of the pages that hold a passage, only so many are tried, the youngest first. */
const mostTried = 40;

/**
 * A lawful plan at once: each stop, the longest first, joins the page that is widened least by it, among those that stay lawful,
 * or begins one.
 */
export function fusePages(stops: readonly Stop[], rules: Rules): Stop[][] {
  const pages: PageInMaking[] = [];
  const holding = new Map<Passage | undefined, PageInMaking[]>();
  if (!rules.needsCore) holding.set(undefined, pages);
  const hostFor = (stop: Stop): PageInMaking | undefined => {
    let host: PageInMaking | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const passage of rules.needsCore ? stop.passages : [undefined]) {
      for (const page of holding.get(passage)?.slice(-mostTried) ?? []) {
        const added = wordsAdded(page, stop);
        if (added >= least || !mayJoin(page, stop, page.words + added, rules)) continue;
        host = page;
        least = added;
      }
    }
    return host;
  };
  for (const stop of stops.toSorted((one, other) => other.words - one.words)) {
    let host = hostFor(stop);
    if (!host) {
      host = emptyPage();
      pages.push(host);
    }
    for (const passage of join(host, stop)) {
      const here = holding.get(passage);
      if (here) here.push(host);
      else holding.set(passage, [host]);
    }
  }
  return pages.map(page => page.stops);
}
