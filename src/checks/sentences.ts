import type { Passage } from '../model/model.ts';
import type { Place } from '../model/place.ts';
import { keeping } from './remembering.ts';
import { wordsIn } from './words.ts';

export interface Sentence {
  readonly text: string;
  readonly words: readonly string[];
  /** Of the paragraph that it stands in. */
  readonly place: Place;
}

/**
 * The sentences of a passage. What does not end as a sentence does is none: a cell of a table, a name in a list.
 * Where it is doubtful whether one ends, it does, so that none is taken for longer than it is.
 */
export function sentencesOf({ blocks }: Passage, lang: string): readonly Sentence[] {
  return findSentences(blocks, lang);
}

/** More than one check asks, and asks again after an edit elsewhere. */
const findSentences = keeping((blocks: Passage['blocks'], lang): readonly Sentence[] => {
  const sentences = segmenterFor(lang);
  return blocks.flatMap(({ kind, text, place }) => {
    if (kind !== 'paragraph' || !endsAsSentence.test(text)) return [];
    return [...sentences.segment(text)]
      .flatMap(({ segment }) => segment.split(endOfSentence))
      .map(sentence => ({ text: sentence.trim(), words: wordsIn(sentence, lang), place }))
      .filter(sentence => sentence.words.length > 0);
  });
});

const endsAsSentence = /[.?!…:。？！｡؟۔।][\s"'”’»)\]]*$/u;
/** Unicode's segmenter sees no end before a small letter, with which the name of a command may begin. */
const endOfSentence = /(?<=\p{L}{2}[.?!]["'”’»)]*)\s+/u;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known) return known;
  const made = new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, made);
  return made;
}
