import type { PagefindResult } from './pagefind.ts';

export interface Ranked {
  readonly result: PagefindResult;
  /** Where in the passage those words of the question stand that tell passages apart, by number; the rarest first. */
  readonly matches: readonly number[];
}

interface Found {
  /** What holds every word of the question. */
  readonly whole: readonly PagefindResult[];
  /** What holds each word by itself; empty for a question of one word. */
  readonly byWord: readonly (readonly PagefindResult[])[];
  /** How many passages there are. */
  readonly size: number;
}

/** Of answers to the whole question: with so many, nobody misses those to a part of it. */
const enough = 3;
/** Of the weight of the passage that weighs most. */
const leastShare = 0.3;

/**
 * The passages that hold the whole question; where they are few, then those that hold less of it, but weigh enough by its
 * words beside the best: somebody who asks in a sentence is not to miss an answer that is worded otherwise.
 */
export function rankPassages({ whole, byWord, size }: Found): Ranked[] {
  const weighed = weigh(byWord, size);
  const complete = whole.map(result => ({ result, matches: matchesOf(result, weighed) }));
  if (whole.length >= enough) return complete;
  const ids = new Set(whole.map(({ id }) => id));
  const least = Math.max(0, ...[...weighed.values()].map(({ weight }) => weight)) * leastShare;
  const partial = [...weighed.values()]
    .filter(({ result, weight, matches }) => !ids.has(result.id) && matches.length > 0 && weight >= least)
    .sort((a, b) => b.weight - a.weight);
  return [...complete, ...partial];
}

interface Weighed extends Ranked {
  readonly weight: number;
}

function weigh(byWord: Found['byWord'], size: number): Map<string, Weighed> {
  const passages = new Map<string, Weighed>();
  const rarestFirst = byWord.filter(results => results.length > 0).toSorted((a, b) => a.length - b.length);
  for (const [at, results] of rarestFirst.entries()) {
    // A word that stands in most passages tells little, unless there is no rarer one: `the`, `does`, `what`.
    const isTelling = at === 0 || results.length <= size / 2;
    for (const result of results) {
      const known = passages.get(result.id);
      passages.set(result.id, {
        result,
        weight: (known?.weight ?? 0) + result.score,
        matches: [...(known?.matches ?? []), ...(isTelling ? result.words : [])],
      });
    }
  }
  return passages;
}

function matchesOf({ id, words }: PagefindResult, weighed: ReadonlyMap<string, Weighed>): readonly number[] {
  const { matches = [] } = weighed.get(id) ?? {};
  return matches.length > 0 ? matches : words;
}
