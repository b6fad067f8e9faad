import type { Numbers } from '../model/numbers.ts';
import { contentOf, coreOf, isLawful, type Rules, rulesOf } from './lawful.ts';
import type { Page, Plan } from './plan.ts';
import { type Passage, resolveStops, type Stop, wordsOf } from './resolve-stops.ts';
import { floorOfQuotient } from './weigh.ts';

/** Two pages that would be one lawful page, were one thing different. */
export interface NearPages {
  readonly pages: readonly [Page, Page];
  /** The first of the needs that all stops of both have in common. */
  readonly core: string;
  readonly change: NearChange;
}

export type NearChange =
  /** A passage has so many words less. */
  | { readonly kind: 'shorten'; readonly passage: string; readonly words: number }
  /** A stop asks for one passage less. */
  | { readonly kind: 'leave-out'; readonly passage: string; readonly stop: string };

/**
 * The pages of a plan that are nearly one, each pair with the least change that would do, and each page once. Only pages whose
 * stops all have a need in common are held against each other, and most of these pairs are too far apart at a glance.
 *
 * @param numbers those that the plan was made from; they have no faults
 * @param mostWords how many words of a passage may have to go
 */
export function nearPages(numbers: Numbers, plan: Plan, mostWords: number): NearPages[] {
  const stops = new Map(resolveStops(numbers).stops.map(stop => [stop.id, stop]));
  const standing = plan.pages.map(page => ({ page, stops: page.stops.flatMap(id => stops.get(id) ?? []) }));
  const ground: Ground = {
    rules: rulesOf(numbers.settings),
    focus: numbers.settings.focus,
    mostWords,
    showing: showingIn(standing),
  };
  const told = new Set<Standing>();
  return pairsWithACore(standing).flatMap(([one, other]) => {
    if (told.has(one) || told.has(other)) return [];
    const joined = [...one.stops, ...other.stops];
    const [core] = coreOf(joined);
    const tooMany = tooManyWords(joined, ground.rules);
    if (!core || longestOf(joined) < tooMany) return [];
    const change = shortening(joined, tooMany, ground) ?? leavingOut(joined, ground);
    if (!change) return [];
    told.add(one).add(other);
    return { pages: [one.page, other.page] as const, core: core.need, change };
  });
}

interface Ground {
  readonly rules: Rules;
  readonly focus: number;
  readonly mostWords: number;
  /** The pages on which each passage stands, by its id. */
  readonly showing: ReadonlyMap<string, readonly Standing[]>;
}
interface Standing {
  readonly page: Page;
  readonly stops: readonly Stop[];
}

function showingIn(standing: readonly Standing[]): Map<string, Standing[]> {
  const showing = new Map<string, Standing[]>();
  for (const here of standing) {
    for (const passage of here.page.passages) {
      const there = showing.get(passage);
      if (there) there.push(here);
      else showing.set(passage, [here]);
    }
  }
  return showing;
}

function pairsWithACore(standing: readonly Standing[]): (readonly [Standing, Standing])[] {
  const byCore = new Map<Passage, Standing[]>();
  return standing.flatMap(here => {
    const core = coreOf(here.stops);
    const others = new Set(core.flatMap(passage => byCore.get(passage) ?? []));
    for (const passage of core) {
      const there = byCore.get(passage);
      if (there) there.push(here);
      else byCore.set(passage, [here]);
    }
    return [...others].map(other => [other, here] as const);
  });
}

/** By how much a page of these stops is too long for one of them, or for any page. */
function tooManyWords(stops: readonly Stop[], { budget }: Rules): number {
  const bears = stops.reduce((least, stop) => Math.min(least, stop.bears), budget);
  return wordsOf(contentOf(stops)) - bears;
}

function longestOf(stops: readonly Stop[]): number {
  return contentOf(stops).reduce((most, { words }) => Math.max(most, words), 0);
}

/** Of a passage, no more than this part can go without anyone missing it. */
const partToSpare = 0.25;
/** A stop that would keep less of its words than this would be another stop. */
const partToKeep = 0.5;

/** The longest passage that may be shortened, and every page on which it stands stays lawful. */
function shortening(joined: readonly Stop[], tooMany: number, ground: Ground): NearChange | undefined {
  if (tooMany <= 0 || tooMany > ground.mostWords) return undefined;
  const passage = contentOf(joined)
    .filter(({ words }) => tooMany <= words * partToSpare)
    .sort((one, other) => other.words - one.words)
    .find(passage => {
      const short = { ...passage, words: passage.words - tooMany };
      const changed = (stops: readonly Stop[]) =>
        stops.map(stop =>
          withPassages(
            stop,
            stop.passages.map(own => (own === passage ? short : own)),
            ground,
          ),
        );
      return (
        isLawful(changed(joined), ground.rules) &&
        (ground.showing.get(passage.id) ?? []).every(({ stops }) => isLawful(changed(stops), ground.rules))
      );
    });
  return passage && { kind: 'shorten', passage: passage.id, words: tooMany };
}

/** The shortest passage that one stop alone asks for, and may do without. */
function leavingOut(joined: readonly Stop[], ground: Ground): NearChange | undefined {
  const asked = joined.flatMap(stop =>
    stop.passages
      .filter(passage => stop.words - passage.words >= stop.words * partToKeep)
      .filter(passage => joined.every(other => other === stop || !other.passages.includes(passage)))
      .map(passage => ({ stop, passage })),
  );
  const less = asked
    .sort((one, other) => one.passage.words - other.passage.words)
    .find(({ stop, passage }) => {
      const left = withPassages(
        stop,
        stop.passages.filter(own => own !== passage),
        ground,
      );
      return isLawful(
        joined.map(other => (other === stop ? left : other)),
        ground.rules,
      );
    });
  return less && { kind: 'leave-out', passage: less.passage.id, stop: less.stop.id };
}

function withPassages(stop: Stop, passages: readonly Passage[], { focus }: Ground): Stop {
  const words = wordsOf(passages);
  return { ...stop, passages, words, bears: floorOfQuotient(words, focus) };
}
