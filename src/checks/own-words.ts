import type { Journey, Model, PassageId, Persona } from '../model/model.ts';
import { bareWords } from './bare-words.ts';
import { isEnglish } from './english.ts';
import { sharesTerm, termsOf } from './terms.ts';

/** A word of ours for which a journey's personas have words of their own. All are bare words. */
export interface OwnWord {
  readonly ours: string;
  readonly theirs: readonly string[];
  /** One of those who say it in their way. */
  readonly persona: Persona;
}

/** A passage in which the visitors of one journey meet a word of ours, and have not met it before. */
export interface FirstMeeting {
  readonly passage: PassageId;
  readonly word: OwnWord;
}

/**
 * Where the visitors of each journey meet the words that they have others for. A word that they use themselves is met
 * nowhere: it is theirs as well. So is one that is like theirs: who says “landing page” knows what a page is.
 *
 * @param textOf the whole text of each passage, as spaced words
 */
export function firstMeetings(model: Model, textOf: ReadonlyMap<PassageId, string>): FirstMeeting[] {
  const { lang } = model.settings;
  const personas = new Map(model.personas.map(persona => [persona.id, persona]));
  return model.journeys.flatMap(journey => {
    const who = journey.personas.flatMap(id => personas.get(id) ?? []);
    const spoken = spokenBy(who, journey);
    const passages = journey.stops.flatMap(stop => stop.passages);
    return ownWordsOf(who, lang)
      .filter(({ ours }) => !says(spoken, ours, lang))
      .flatMap(word => {
        const passage = passages.find(id => says(textOf.get(id) ?? '', word.ours, lang));
        return passage ? { passage, word } : [];
      });
  });
}

/** A text as `says` takes it: bare words, with a space before the first and after the last as well. */
export function spacedWords(...texts: readonly string[]): string {
  return ` ${bareWords(texts.join(' '))} `;
}

/** Whether a text holds a word; in English, one or several: `page` stands in `two pages`. */
export function says(spaced: string, word: string, lang: string): boolean {
  return spaced.includes(` ${word} `) || (isEnglish(lang) && spaced.includes(` ${word}s `));
}

function spokenBy(who: readonly Persona[], { entry }: Journey): string {
  const own = who.flatMap(({ problems, aspirations, success, triggers }) => [
    ...problems,
    ...aspirations,
    success,
    ...triggers,
  ]);
  return spacedWords(...own, entry.inquiry, entry.opening);
}

/** Those that each of them has a word for, and of which none is like ours. */
function ownWordsOf(who: readonly Persona[], lang: string): OwnWord[] {
  const [persona] = who;
  if (!persona) return [];
  return [...new Set(Object.values(persona.words))].flatMap(ours => {
    const own = who.map(({ words }) => Object.keys(words).filter(theirs => isSame(words[theirs], ours)));
    const theirs = own.flat();
    const terms = termsOf(ours, lang);
    if (own.some(each => each.length === 0)) return [];
    if (theirs.some(word => sharesTerm(terms, termsOf(word, lang)))) return [];
    return { ours: bareWords(ours), theirs: theirs.map(bareWords), persona };
  });
}

function isSame(one: string | undefined, other: string): boolean {
  return one !== undefined && bareWords(one) === bareWords(other);
}
