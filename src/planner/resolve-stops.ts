import { answersTo } from '../model/answer.ts';
import { byCodeUnit } from '../model/by-code-unit.ts';
import { emptyLock, type Lock } from '../model/lock.ts';
import { beats } from '../model/model.ts';
import type { Numbers } from '../model/numbers.ts';
import type { Rule } from './lawful.ts';
import { floorOfQuotient, scaleWeights } from './weigh.ts';

/** A passage that some stop needs. */
export interface Passage {
  readonly id: string;
  readonly need: string;
  readonly words: number;
  /** Where its beat stands in a story; a passage without one comes last. */
  readonly beat: number;
}

/** A stop with everything that the rules and the objectives ask of it, in whole numbers. */
export interface Stop {
  /** `<journey>.<stop>` */
  readonly id: string;
  readonly journey: string;
  /** Its number within the journey, from 0. */
  readonly position: number;
  readonly personas: readonly string[];
  /** Visits a month, times the site's weight scale. */
  readonly weight: number;
  /** B(s), in reading order. */
  readonly passages: readonly Passage[];
  /** w(B(s)) */
  readonly words: number;
  /** The most words that its page may hold for the stop to keep its focus: ⌊w(B(s)) / focus⌋. */
  readonly bears: number;
  /** The id of the page that it stood on before. */
  readonly stoodOn: string | undefined;
  /** The need that this page was named after; of twins that are taken for one, each of theirs. */
  readonly locked: readonly string[];
}

export interface ResolvedStops {
  /** Sorted by id. */
  readonly stops: readonly Stop[];
  /** By what the weights were multiplied to be whole. */
  readonly scale: number;
  /** Whether the whole weights are the given ones, scaled, and not rounded. */
  readonly exact: boolean;
}

/** Finds each stop's passages, and the page that it stood on. `numbers` has no faults. */
export function resolveStops(
  numbers: Numbers,
  lock: Lock = emptyLock,
  without: readonly Rule[] = [],
): ResolvedStops {
  const { settings } = numbers;
  const passages = new Map(
    numbers.passages.map(({ id, need, words, beat }) => [id, { id, need, words, beat: orderOf(beat) }]),
  );
  const answers = Map.groupBy(numbers.passages, passage => passage.need);
  const found = numbers.journeys.flatMap(journey =>
    journey.stops.map((stop, position) => {
      const own = stop.needs.flatMap(need =>
        answersTo(need, journey.persona, answers.get(need) ?? []).flatMap(
          answer => passages.get(answer.id) ?? [],
        ),
      );
      return { journey, position, id: `${journey.id}.${stop.id}`, own, words: wordsOf(own) };
    }),
  );
  const budget = without.includes('budget') ? Number.POSITIVE_INFINITY : settings.budget;
  const longest = found.reduce((most, { words }) => Math.max(most, words), 0);
  const widest = Math.max(longest, Math.min(budget, wordsOf(passages.values())));
  const bears = found.map(({ words }) =>
    without.includes('focus') ? Number.MAX_SAFE_INTEGER : floorOfQuotient(words, settings.focus),
  );
  const { whole, scale, exact } = scaleWeights(
    found.map(({ journey }) => journey.weight),
    found.map(({ words }, at) => Math.min(widest, bears[at] ?? 0) - words + 1),
  );
  const stoodOn = formerPages(lock);
  const stops = found.map(
    ({ journey, position, id, own, words }, at): Stop => ({
      id,
      journey: journey.id,
      position,
      personas: journey.persona,
      weight: whole[at] ?? 0,
      passages: own,
      words,
      bears: bears[at] ?? words,
      stoodOn: stoodOn.get(id)?.page,
      locked: namedAfter(stoodOn.get(id)),
    }),
  );
  return { stops: stops.sort((one, other) => byCodeUnit(one.id, other.id)), scale, exact };
}

/** The page that each stop stood on; of several, as a careless merge of two locks may have it, the first by id. */
function formerPages({ pages }: Lock): Map<string, { readonly page: string; readonly core: string }> {
  const lastFirst = Object.entries(pages).sort(([one], [other]) => byCodeUnit(other, one));
  return new Map(
    lastFirst.flatMap(([page, { core, stops }]) => stops.map(stop => [stop, { page, core }] as const)),
  );
}

function namedAfter(former: { readonly core: string } | undefined): readonly string[] {
  return former ? [former.core] : [];
}

/** The words of a content. */
export function wordsOf(content: Iterable<Passage>): number {
  let words = 0;
  for (const passage of content) words += passage.words;
  return words;
}

function orderOf(beat: (typeof beats)[number] | undefined): number {
  return beat === undefined ? beats.length : beats.indexOf(beat);
}
