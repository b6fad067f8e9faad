import type { ChangingPage, ChangingPages } from './changing-pages.ts';

/** Stops that leave a page for another, and how hard they are to place. */
export interface Ejection {
  readonly leaving: readonly number[];
  readonly hardship: number;
}

/** A stop on a page, and the words of its passages that nobody else there needs, and that one other needs. */
interface Occupant {
  readonly stop: number;
  readonly hardship: number;
  readonly alone: number;
  readonly halved: number;
}

/**
 * The one or two on a page who are least hard to place, and no harder than asked, among those who make room for a stop.
 * What stands in the way of it must be words alone.
 */
export function leastEjection(
  page: ChangingPage,
  stop: number,
  hardships: readonly number[],
  most: number,
  changing: ChangingPages,
): Ejection | undefined {
  const { longest, join, leave, hasRoomFor } = changing;
  const willing = page.stops.filter(other => (hardships[other] ?? 0) <= most);
  if (willing.length === 0) return undefined;
  let found: Ejection | undefined;
  let least = most;
  const consider = (hardship: number, words: number, leaving: readonly number[]) => {
    if (words > longest || hardship > least || !hasRoomFor(page, stop, words, leaving)) return;
    least = hardship;
    found = { leaving, hardship };
  };
  join(page, stop);
  const { words } = page;
  const occupants = willing.map(other => occupant(other, page, hardships[other] ?? 0, changing));
  for (const one of occupants) consider(one.hardship, words - one.alone, [one.stop]);
  for (const [at, one] of occupants.entries()) {
    if (one.hardship > least) continue;
    const partners = occupants
      .slice(at + 1)
      .filter(({ alone, halved }) => words - one.alone - alone - Math.min(one.halved, halved) <= longest);
    if (partners.length === 0) continue;
    leave(page, one.stop);
    for (const other of partners) {
      const hardship = one.hardship + other.hardship;
      if (hardship > least) continue;
      consider(hardship, page.words - occupant(other.stop, page, 0, changing).alone, [one.stop, other.stop]);
    }
    join(page, one.stop);
  }
  leave(page, stop);
  return found;
}

function occupant(
  stop: number,
  { counts }: ChangingPage,
  hardship: number,
  { passagesOf, wordsOf }: ChangingPages,
): Occupant {
  let alone = 0;
  let halved = 0;
  for (const passage of passagesOf[stop] ?? []) {
    if (counts[passage] === 1) alone += wordsOf[passage] ?? 0;
    else if (counts[passage] === 2) halved += wordsOf[passage] ?? 0;
  }
  return { stop, hardship, alone, halved };
}
