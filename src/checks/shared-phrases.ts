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

/** The phrases of a text, by `phrasesOf`. */
type Phrases = ReadonlySet<string>;

/**
 * Which texts say the same: the pairs that share phrases, each with how much (containment of shingles: Broder 1997). Texts are
 * compared by way of the phrases that they share, so that most pairs are never looked at.
 *
 * @param fewest what has fewer phrases is too short to tell
 */
export function sharedPhrases(texts: readonly Phrases[], fewest: number): Pair[] {
  return phraseIndex()(texts, fewest);
}

/** The same function, for whoever asks again: it looks only at the texts that are others than the last time. */
export function phraseIndex(): (texts: readonly Phrases[], fewest: number) => Pair[] {
  // Most phrases are said once, and there are millions of them: who says it then stands there by itself.
  const sayers = new Map<string, Phrases | Phrases[]>();
  const shared = new Set<string>();
  let known: ReadonlySet<Phrases> = new Set();

  const add = (text: Phrases) => {
    for (const phrase of text) {
      const saying = sayers.get(phrase);
      if (Array.isArray(saying)) saying.push(text);
      else sayers.set(phrase, saying ? [saying, text] : text);
      if (saying) shared.add(phrase);
    }
  };
  const drop = (text: Phrases) => {
    for (const phrase of text) {
      const [first, ...more] = several(sayers.get(phrase)).filter(one => one !== text);
      if (first) sayers.set(phrase, more.length > 0 ? [first, ...more] : first);
      else sayers.delete(phrase);
      if (more.length === 0) shared.delete(phrase);
    }
  };

  return (texts, fewest) => {
    const places = new Map(texts.map((text, at) => [text, at]));
    const now = new Set(texts);
    for (const text of known) if (!now.has(text)) drop(text);
    for (const text of now) if (!known.has(text)) add(text);
    known = now;
    const counts = new Map<number, Map<number, number>>();
    for (const phrase of shared) {
      const saying = several(sayers.get(phrase))
        .filter(({ size }) => size >= fewest)
        .map(text => places.get(text) ?? 0);
      if (saying.length <= mostSayers) countPairs(saying.sort(ascending), counts);
    }
    return [...counts].sort(byPlace).flatMap(([one, others]) =>
      [...others].sort(byPlace).map(([other, count]) => ({
        one,
        other,
        share: count / Math.min(texts[one]?.size ?? 1, texts[other]?.size ?? 1),
      })),
    );
  };
}

function several(saying: Phrases | readonly Phrases[] = []): readonly Phrases[] {
  return 'size' in saying ? [saying] : saying;
}

function countPairs(saying: readonly number[], counts: Map<number, Map<number, number>>): void {
  saying.forEach((one, at) => {
    const others = counts.get(one) ?? new Map<number, number>();
    if (at < saying.length - 1) counts.set(one, others);
    for (const other of saying.slice(at + 1)) others.set(other, (others.get(other) ?? 0) + 1);
  });
}

function ascending(a: number, b: number): number {
  return a - b;
}

function byPlace([a]: readonly [number, unknown], [b]: readonly [number, unknown]): number {
  return a - b;
}

/** @param terms of a text, in order */
export function phrasesOf(terms: readonly string[]): Set<string> {
  const phrases = new Set<string>();
  for (let at = 0; at + phraseLength <= terms.length; at++)
    phrases.add(terms.slice(at, at + phraseLength).join(' '));
  return phrases;
}
