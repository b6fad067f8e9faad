import { mayMeet, type Rules } from './lawful.ts';
import { emptyPage, join, mayJoin, wordsAdded } from './page-in-making.ts';
import type { Passage, Stop } from './resolve-stops.ts';

/** A page that may hold more words than it should for a while. */
interface Overloaded {
  readonly stops: Set<Stop>;
  /** How many of the stops need each passage. */
  readonly counts: Map<Passage, number>;
  words: number;
}

/**
 * A lawful plan by overload-and-remove (Grange, Kacem & Martin, arXiv 1605.00558): each stop joins the page on which it adds least,
 * its passages' words shared with those who need them too, whether there is room or not. A page that is too long sheds the stops
 * that are short for what they take up; they queue again, and do not come back to it. Whoever is left on a page that
 * cannot be mended joins where there is room.
 */
export function overloadPages(stops: readonly Stop[], rules: Rules): Stop[][] {
  const pages: Overloaded[] = [];
  const holding = new Map<Passage, Set<Overloaded>>();
  const left = new Map<Stop, Set<Overloaded>>();
  const queue = [...stops];
  for (let next = 0; next < queue.length; next++) {
    const stop = queue[next] as Stop;
    const page = hostOf(stop) ?? opened();
    add(page, stop);
    while (isTooLong(page, rules)) {
      const shed = leastFit(page);
      if (!shed) break;
      remove(page, shed);
      left.set(shed, (left.get(shed) ?? new Set()).add(page));
      queue.push(shed);
    }
  }
  const lawful = pages.filter(page => page.stops.size > 0 && !isTooLong(page, rules));
  const homeless = pages.flatMap(page => (isTooLong(page, rules) ? [...page.stops] : []));
  return withRest(lawful, homeless, rules);

  function opened(): Overloaded {
    const page = { stops: new Set<Stop>(), counts: new Map<Passage, number>(), words: 0 };
    pages.push(page);
    return page;
  }

  /** The page that a stop adds least to, where that is less than a page of its own. */
  function hostOf(stop: Stop): Overloaded | undefined {
    const near = rules.needsCore
      ? new Set(stop.passages.flatMap(passage => [...(holding.get(passage) ?? [])]))
      : pages;
    let host: Overloaded | undefined;
    let least = stop.words;
    for (const page of near) {
      if (left.get(stop)?.has(page)) continue;
      const size = shareOf(stop, page, 1);
      if (size >= least || !mayStand(stop, page, rules)) continue;
      host = page;
      least = size;
    }
    return host;
  }

  function add(page: Overloaded, stop: Stop) {
    page.stops.add(stop);
    for (const passage of stop.passages) {
      const count = page.counts.get(passage) ?? 0;
      page.counts.set(passage, count + 1);
      if (count > 0) continue;
      page.words += passage.words;
      holding.set(passage, (holding.get(passage) ?? new Set()).add(page));
    }
  }

  function remove(page: Overloaded, stop: Stop) {
    page.stops.delete(stop);
    for (const passage of stop.passages) {
      const count = (page.counts.get(passage) ?? 1) - 1;
      if (count > 0) page.counts.set(passage, count);
      else {
        page.counts.delete(passage);
        page.words -= passage.words;
        holding.get(passage)?.delete(page);
      }
    }
  }
}

/** The words of a stop's passages, each shared by those on the page who need it and so many others. */
function shareOf({ passages }: Stop, { counts }: Overloaded, others: number): number {
  return passages.reduce((sum, passage) => sum + passage.words / ((counts.get(passage) ?? 0) + others), 0);
}

function mayStand(stop: Stop, { stops, counts }: Overloaded, rules: Rules): boolean {
  if (rules.needsCore && !stop.passages.some(passage => counts.get(passage) === stops.size)) return false;
  if (!rules.keepsApart) return true;
  const brings = stop.passages.filter(passage => !counts.has(passage));
  for (const present of counts.keys()) if (brings.some(({ need }) => need === present.need)) return false;
  for (const present of stops) if (!mayMeet(stop, present, rules)) return false;
  return true;
}

function isTooLong({ stops, words }: Overloaded, { budget }: Rules): boolean {
  let isWithinBudget = words <= budget;
  for (const stop of stops) {
    if (words > stop.bears) return true;
    isWithinBudget ||= stop.words === words;
  }
  return !isWithinBudget && stops.size > 0;
}

/** The stop that is shortest for what it takes up; none where all are as good, but for what rounding makes of a tie. */
function leastFit(page: Overloaded): Stop | undefined {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  let found: Stop | undefined;
  for (const stop of page.stops) {
    const fitness = stop.words / shareOf(stop, page, 0);
    most = Math.max(most, fitness);
    if (fitness >= least) continue;
    least = fitness;
    found = stop;
  }
  return most - least > 1e-9 * most ? found : undefined;
}

/** The pages, with the rest where there is room, or on pages of their own. */
function withRest(pages: readonly Overloaded[], rest: readonly Stop[], rules: Rules): Stop[][] {
  const made = pages.map(({ stops }) => {
    const page = emptyPage();
    for (const stop of stops) join(page, stop);
    return page;
  });
  for (const stop of rest) {
    let host = made.find(page => mayJoin(page, stop, page.words + wordsAdded(page, stop), rules));
    if (!host) {
      host = emptyPage();
      made.push(host);
    }
    join(host, stop);
  }
  return made.map(({ stops }) => stops);
}
