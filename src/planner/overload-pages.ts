import { type ChangingPage, type ChangingPages, changingPages } from './changing-pages.ts';
import type { Component } from './contents.ts';

/**
 * A lawful plan by overload-and-remove (Grange, Kacem & Martin, arXiv 1605.00558): each stop joins the page on which it adds least,
 * its passages' words shared with those who need them too, whether there is room or not. A page that is too long sheds the stops
 * that are short for what they take up; they queue again, and do not come back to it. Whoever is left on a page that
 * cannot be mended joins where there is room.
 */
export function overloadPages(component: Component, order: Iterable<number>): number[][] {
  const { stops } = component;
  const changing = changingPages(component);
  const pages: ChangingPage[] = [];
  const left = new Map<number, Set<ChangingPage>>();
  const queue = [...order];
  for (let next = 0; next < queue.length; next++) {
    const stop = queue[next] ?? 0;
    const page = hostOf(stop) ?? opened();
    changing.join(page, stop);
    while (changing.isTooLong(page)) {
      const shed = leastFit(page, component, changing);
      if (shed === undefined) break;
      changing.leave(page, shed);
      left.set(shed, (left.get(shed) ?? new Set()).add(page));
      queue.push(shed);
    }
  }
  const lawful = pages.filter(page => page.stops.length > 0 && !changing.isTooLong(page));
  const homeless = pages.flatMap(page => (changing.isTooLong(page) ? page.stops : []));
  return withRest(lawful, homeless, changing);

  function opened(): ChangingPage {
    const page = changing.open([]);
    pages.push(page);
    return page;
  }

  /** The page that a stop adds least to, where that is less than a page of its own. */
  function hostOf(stop: number): ChangingPage | undefined {
    let host: ChangingPage | undefined;
    let least = stops[stop]?.words ?? 0;
    for (const page of pages) {
      if (!changing.mayMeet(page, stop) || left.get(stop)?.has(page)) continue;
      const size = shareOf(stop, page, changing, 1);
      if (size >= least) continue;
      host = page;
      least = size;
    }
    return host;
  }
}

/** The words of a stop's passages, each shared by those on the page who need it and so many others. */
function shareOf(
  stop: number,
  { counts }: ChangingPage,
  { passagesOf, wordsOf }: ChangingPages,
  others: number,
): number {
  let share = 0;
  for (const passage of passagesOf[stop] ?? [])
    share += (wordsOf[passage] ?? 0) / ((counts[passage] ?? 0) + others);
  return share;
}

/** The stop that is shortest for what it takes up; none where all are as good, but for what rounding makes of a tie. */
function leastFit(page: ChangingPage, { stops }: Component, changing: ChangingPages): number | undefined {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  let found: number | undefined;
  for (const stop of page.stops) {
    const fitness = (stops[stop]?.words ?? 0) / shareOf(stop, page, changing, 0);
    most = Math.max(most, fitness);
    if (fitness >= least) continue;
    least = fitness;
    found = stop;
  }
  return most - least > 1e-9 * most ? found : undefined;
}

/** The pages, with the rest where there is room, or on pages of their own. */
function withRest(pages: ChangingPage[], rest: readonly number[], changing: ChangingPages): number[][] {
  for (const stop of rest) {
    const host = pages.find(
      page => changing.mayMeet(page, stop) && changing.hasRoomFor(page, stop, changing.wordsWith(page, stop)),
    );
    if (host) changing.join(host, stop);
    else pages.push(changing.open([stop]));
  }
  return pages.map(page => [...page.stops]);
}
