/** Two texts that have phrases in common. */
export interface Pair {
  /** Their places in the list of texts; `one` comes before `other`. */
  readonly one: number;
  readonly other: number;
  /** The part of the shorter one's phrases that the other has too, from 0 to 1. */
  readonly share: number;
}

/** So many terms one after the other make a phrase. */
const phraseLength = 3;
/** What more texts say is a way of speaking on this site, and no sign that one was copied. */
const mostSayers = 12;

/**
 * Which texts say the same: the pairs that share phrases, each with how much (containment of shingles: Broder 1997). Texts are
 * compared by way of the phrases that they share, so that most pairs are never looked at.
 *
 * @param phrases of each text, by `phrasesOf`
 * @param fewest what has fewer phrases is too short to tell
 */
export function sharedPhrases(phrases: readonly ReadonlySet<string>[], fewest: number): Pair[] {
  const sayers = new Map<string, number[]>();
  phrases.forEach((own, text) => {
    if (own.size < fewest) return;
    for (const phrase of own) {
      const saying = sayers.get(phrase);
      if (saying) saying.push(text);
      else sayers.set(phrase, [text]);
    }
  });
  const shared = new Map<number, Map<number, number>>();
  for (const saying of sayers.values()) {
    if (saying.length < 2 || saying.length > mostSayers) continue;
    saying.forEach((one, at) => {
      const counts = shared.get(one) ?? new Map<number, number>();
      shared.set(one, counts);
      for (const other of saying.slice(at + 1)) counts.set(other, (counts.get(other) ?? 0) + 1);
    });
  }
  return [...shared].flatMap(([one, counts]) =>
    [...counts].map(([other, count]) => ({
      one,
      other,
      share: count / Math.min(phrases[one]?.size ?? 1, phrases[other]?.size ?? 1),
    })),
  );
}

/** @param terms of a text, in order */
export function phrasesOf(terms: readonly string[]): Set<string> {
  const phrases = new Set<string>();
  for (let at = 0; at + phraseLength <= terms.length; at++)
    phrases.add(terms.slice(at, at + phraseLength).join(' '));
  return phrases;
}
