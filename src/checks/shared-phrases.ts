import { fingerprintsOf } from './fingerprints.ts';
import { sayersOf } from './sayers.ts';

/** Two texts that have phrases in common. */
export interface Pair {
  /** Their places in the list of texts; `one` comes before `other`. */
  readonly one: number;
  readonly other: number;
  /** The part of the shorter one's phrases that the other has too, from 0 to 1. */
  readonly share: number;
}

export interface Telling {
  /** What has fewer phrases is too short to tell. */
  readonly fewest: number;
  /** Pairs that share less are not of interest. */
  readonly share: number;
}

/** So many terms one after the other make a phrase. */
const phraseLength = 3;
/** What more texts say is a way of speaking on this site, and no sign that one was copied. */
const mostSayers = 12;

/** The phrases of a text, by their fingerprints. */
type Phrases = Float64Array;

/** @param terms of a text, in order */
export function phrasesOf(terms: readonly string[]): Phrases {
  return fingerprintsOf(terms, phraseLength);
}

/**
 * Which texts say the same: the pairs that share phrases, each with how much (containment of shingles: Broder 1997). Texts are
 * compared by way of the phrases that they share, so that most pairs are never looked at.
 */
export function sharedPhrases(texts: readonly Phrases[], { fewest, share: least }: Telling): Pair[] {
  const { counts, shared } = sayersOf(texts);
  const othersOf = texts.map((): number[] => []);
  for (const saying of shared) {
    const telling = saying.filter(text => (counts[text] ?? 0) >= fewest);
    if (telling.length <= mostSayers) notePairs(telling, othersOf);
  }
  const common = new Int32Array(texts.length);
  return othersOf.flatMap((others, one) => {
    for (const other of others) common[other] = (common[other] ?? 0) + 1;
    const pairs = distinct(others).map(other => {
      const fewer = Math.min(counts[one] ?? 1, counts[other] ?? 1);
      return { one, other, share: (common[other] ?? 0) / fewer };
    });
    for (const other of others) common[other] = 0;
    return pairs.filter(({ share }) => share >= least);
  });
}

function notePairs(telling: readonly number[], othersOf: readonly number[][]): void {
  telling.forEach((one, at) => {
    for (let next = at + 1; next < telling.length; next++) othersOf[one]?.push(telling[next] ?? one);
  });
}

/** Ascending. */
function distinct(places: readonly number[]): number[] {
  return [...new Set(Int32Array.from(places).sort())];
}
