import { syllable } from 'syllable';
import type { Passage } from '../model/model.ts';
import type { Place } from '../model/place.ts';
import { isEnglish } from './english.ts';
import { remembering } from './remembering.ts';
import { wordsIn } from './words.ts';

export interface Sentence {
  readonly text: string;
  /** How many it has. */
  readonly words: number;
  /** How many its words have together; 0 in another language than English. */
  readonly syllables: number;
  /** Of the paragraph that it stands in. */
  readonly place: Place;
}

/**
 * The sentences of a passage. What does not end as a sentence does is none: a cell of a table, a name in a list.
 * Where it is doubtful whether one ends, it does, so that none is taken for longer than it is.
 */
export function sentencesOf({ blocks }: Passage, lang: string): readonly Sentence[] {
  const sentences = segmenterFor(lang);
  const syllablesIn = isEnglish(lang) ? syllablesOf : () => 0;
  return blocks.flatMap(({ kind, text, place }) => {
    if (kind !== 'paragraph' || !endsAsSentence.test(text)) return [];
    return [...sentences.segment(text)]
      .flatMap(({ segment }) => segment.split(endOfSentence))
      .map(sentence => {
        const words = wordsIn(sentence, lang);
        const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
        return { text: sentence.trim(), words: words.length, syllables, place };
      })
      .filter(sentence => sentence.words > 0);
  });
}

/** In letters: English has no longer word, and counting the syllables of one takes time by the square of its length. */
const longestWord = 50;

const syllablesOf = remembering(word => Math.max(1, syllable(word.slice(0, longestWord))));

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
