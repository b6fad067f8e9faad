import type { Lock } from '../model/lock.ts';
import { keepNames } from './keep-names.ts';
import { coreOf } from './lawful.ts';
import { reservedNames } from './reserved-names.ts';
import type { Passage, Stop } from './resolve-stops.ts';

/** A page before it has a name. */
export interface NamelessPage {
  /** Sorted by id. */
  readonly stops: readonly Stop[];
  /** In reading order. */
  readonly passages: readonly Passage[];
  /** The needs that all of its stops have in common, in reading order. */
  readonly core: readonly string[];
}

/**
 * The pages' ids, one for one. What pages keep from the lock is given first (see `keepNames`); every other page is
 * named after its first core need. Where a name is taken, the page whose first stop is later takes its next core need,
 * else `<core>-<next need>`, else a number after the core.
 *
 * @param pages in the order of their first stops
 */
export function namePages(pages: readonly NamelessPage[], lock: Lock): string[] {
  const names = keepNames(pages, lock);
  const taken = new Set([...reservedNames, ...names.values()]);
  for (const page of pages) {
    if (names.has(page)) continue;
    for (const name of candidateNames(page)) {
      if (taken.has(name)) continue;
      taken.add(name);
      names.set(page, name);
      break;
    }
  }
  return pages.flatMap(page => names.get(page) ?? []);
}

/** The needs that all of these stops have in common, in the order of `passages`. */
export function coreNeeds(stops: readonly Stop[], passages: readonly Passage[]): string[] {
  const core = new Set(coreOf(stops));
  return passages.filter(passage => core.has(passage)).map(passage => passage.need);
}

function* candidateNames({ core, passages }: NamelessPage): Generator<string> {
  yield* core;
  // A page without a core, where none is asked for, is named after what it begins with.
  const first = core[0] ?? passages[0]?.need;
  for (const { need } of passages) if (need !== first) yield `${first}-${need}`;
  for (let number = 2; ; number++) yield `${first}-${number}`;
}
