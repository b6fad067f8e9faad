import type { Passage } from '../model/model.ts';
import { sentencesOf } from './sentences.ts';
import { phrasesOf } from './shared-phrases.ts';
import { termsInOrder } from './terms.ts';

/** What rules ask of a passage's text whatever the others say: it takes long to tell, and an edit elsewhere leaves it as it is. */
export interface Traits {
  /** How many it has. */
  readonly sentences: number;
  /** Of all its sentences together. */
  readonly words: number;
  /** The same; 0 in another language than English. */
  readonly syllables: number;
  /** The words of the sentence that has most. */
  readonly longest: number;
  readonly phrases: Float64Array;
}

export function traitsOf(passage: Passage, lang: string): Traits {
  const traits = knownTraits(passage, lang) ?? tellTraits(passage, lang);
  recallTraits(passage, lang, traits);
  return traits;
}

/** As long as a text is there, and its reading is the same one. */
const told = new WeakMap<Passage['blocks'], { readonly lang: string; readonly traits: Traits }>();

/** The traits of a passage, if they were told or recalled before. */
export function knownTraits({ blocks }: Passage, lang: string): Traits | undefined {
  const known = told.get(blocks);
  return known?.lang === lang ? known.traits : undefined;
}

/** @param traits those that were told of the same text */
export function recallTraits({ blocks }: Passage, lang: string, traits: Traits): void {
  told.set(blocks, { lang, traits });
}

function tellTraits(passage: Passage, lang: string): Traits {
  const sentences = sentencesOf(passage, lang);
  return {
    sentences: sentences.length,
    words: sentences.reduce((sum, one) => sum + one.words, 0),
    syllables: sentences.reduce((sum, one) => sum + one.syllables, 0),
    longest: sentences.reduce((most, one) => Math.max(most, one.words), 0),
    phrases: phrasesOf(termsInOrder(textOf(passage), lang)),
  };
}

function textOf({ blocks }: Passage): string {
  return blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
    .map(({ text }) => text)
    .join('\n');
}
