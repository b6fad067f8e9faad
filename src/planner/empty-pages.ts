import { chance } from './chance.ts';
import { type ChangingPage, type ChangingPages, changingPages } from './changing-pages.ts';
import type { Component } from './contents.ts';
import { leastEjection } from './eject-stops.ts';
import { lend, type Steps } from './steps.ts';

/** The steps that are spent on emptying a page before the next is tried, shared among all pages. */
const aTrial = 1e6;
/** So often, for each pair of stops, no page could be emptied before it is given up. */
const failuresAPair = 2;
/** So many times after every ejection, some stop changes pages if it can. */
const shuffles = 8;
/** The steps that it takes to copy a page, to look at one, and at a stop on it that may have to leave. */
const [aCopy, aPage, aStop] = [0.5, 0.02, 0.3];

/**
 * Fewer pages, by ejection (Nagata & Bräysy 2009, who save vehicles so): a page is given up, the shortest first, and its stops
 * look for places on the others. Where there is no room for one, it puts out one or two that are short and have not been
 * hard to place, and they look for places in turn. Where that goes on for too long, the next page is given up instead.
 */
export function emptyPages(
  plan: readonly (readonly number[])[],
  component: Component,
  steps: Steps,
): readonly (readonly number[])[] {
  const changing = changingPages(component);
  const most = failuresAPair * component.stops.length ** 2;
  let pages = byWords(plan.map(changing.open));
  /** How hard it is to place each stop: its words, times how often it has looked in vain. */
  const hardship = component.stops.map(({ words }) => words);

  let failed = 0;
  while (pages.length > 1 && steps.left > 0 && failed < most) {
    const given = failed % pages.length;
    const others = pages.flatMap((page, at) => (at === given ? [] : changing.copy(page)));
    steps.left -= pages.length * aCopy;
    const homeless = pages[given]?.stops ?? [];
    const isDone = lend(steps, aTrial / pages.length, lent =>
      housed(homeless, others, component, changing, lent, failed, hardship),
    );
    if (isDone) pages = byWords(others);
    failed = isDone ? 0 : failed + 1;
  }
  return pages.map(({ stops }) => stops);
}

function byWords(pages: readonly ChangingPage[]): ChangingPage[] {
  return pages.toSorted((one, other) => one.words - other.words);
}

/** A page that a stop can join, and who must leave it then. */
interface Place {
  readonly page: ChangingPage;
  readonly leaving: readonly number[];
}

/** Puts stops on pages, whose stops may change places; whether there were steps enough. */
function housed(
  stops: readonly number[],
  pages: readonly ChangingPage[],
  component: Component,
  changing: ChangingPages,
  steps: Steps,
  seed: number,
  hardship: number[],
): boolean {
  const draw = chance(seed);
  const { join, leave, wordsWith, mayMeet, hasRoomFor, isTooLong } = changing;
  const homeless = [...stops];
  const own = component.stops.map(({ words }) => words);
  while (homeless.length > 0 && steps.left > 0) {
    const [stop = 0] = homeless.splice(draw(homeless.length), 1);
    const free = freePage(stop);
    if (free) {
      join(free, stop);
      continue;
    }
    hardship[stop] = (hardship[stop] ?? 0) + (own[stop] ?? 0);
    const found = place(stop);
    homeless.push(...(found ? found.leaving : [stop]));
    if (!found) continue;
    for (const other of found.leaving) leave(found.page, other);
    join(found.page, stop);
    for (let time = 0; time < shuffles; time++) shuffle();
  }
  return homeless.length === 0;

  /** The page with room that a stop adds least to. */
  function freePage(stop: number): ChangingPage | undefined {
    let found: ChangingPage | undefined;
    let least = Number.POSITIVE_INFINITY;
    steps.left -= pages.length * aPage;
    for (const page of pages) {
      if (!mayMeet(page, stop)) continue;
      const words = wordsWith(page, stop);
      if (words - page.words >= least || !hasRoomFor(page, stop, words)) continue;
      found = page;
      least = words - page.words;
    }
    return found;
  }

  /** Where those who would have to leave, one or two, are least hard to place. */
  function place(stop: number): Place | undefined {
    let found: Place | undefined;
    let least = Number.POSITIVE_INFINITY;
    let ties = 0;
    steps.left -= pages.length * aPage;
    for (const page of pages) {
      if (!mayMeet(page, stop)) continue;
      steps.left -= page.stops.length * aStop;
      const ejection = leastEjection(page, stop, hardship, least, changing);
      if (!ejection) continue;
      ties = ejection.hardship < least ? 1 : ties + 1;
      least = ejection.hardship;
      if (draw(ties) === 0) found = { page, leaving: ejection.leaving };
    }
    return found;
  }

  function shuffle() {
    const from = pages[draw(pages.length)];
    const to = pages[draw(pages.length)];
    const stop = from?.stops[draw(from.stops.length)];
    if (!from || !to || from === to || stop === undefined) return;
    if (!mayMeet(to, stop) || !hasRoomFor(to, stop, wordsWith(to, stop))) return;
    leave(from, stop);
    if (from.stops.length === 0 || isTooLong(from)) join(from, stop);
    else join(to, stop);
  }
}
