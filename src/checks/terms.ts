import { createRequire } from 'node:module';
import { remembering } from './remembering.ts';
import { wordsIn } from './words.ts';

/**
 * The words that carry what a text says, as stems: `moving` and `moved` are one, `the` is none. For a language of which
 * no stems or stop words are known, the words as they are, in small letters.
 */
export function termsOf(text: string, lang: string): ReadonlySet<string> {
  return text.length > mostRemembered ? new Set(termsInOrder(text, lang)) : languageOf(lang).termsOf(text);
}

/** Labels, questions and first lines, which many rules ask about and few edits change. */
const mostRemembered = 2000;

/** The same, each as often as it stands in the text, and where it stands. */
export function termsInOrder(text: string, lang: string): string[] {
  const { termOf } = languageOf(lang);
  return wordsIn(text.toLocaleLowerCase(lang).replaceAll('’', "'"), lang)
    .map(termOf)
    .filter(term => term !== null);
}

/** Whether the forms of a word are known to be one in this language; where they are not, a word may be missed. */
export function hasStems(lang: string): boolean {
  return languageOf(lang).hasStems;
}

/** Whether they have a word in common. */
export function sharesTerm(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return !one.isDisjointFrom(other);
}

interface Language {
  /** Null for a word that carries nothing. */
  readonly termOf: (word: string) => string | null;
  readonly hasStems: boolean;
  readonly termsOf: (text: string) => ReadonlySet<string>;
}

const languages = new Map<string, Language>();

function languageOf(lang: string): Language {
  const known = languages.get(lang);
  if (known) return known;
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(new Intl.Locale(lang).language) ?? lang;
  const stemmer = load<{ stemmer: (word: string) => string }>('stemmers', name)?.stemmer;
  const stem = stemmer ?? (word => word);
  const stopWords = new Set(load<{ stopwords: readonly string[] }>('stopwords', name)?.stopwords);
  // The English list leaves this one out, and nearly every text has it.
  if (name === 'English') stopWords.add('a');
  const language = {
    termOf: remembering(word => (stopWords.has(word) ? null : stem(word.replace(/'s$/, '')))),
    hasStems: stemmer !== undefined,
    termsOf: remembering(text => new Set(termsInOrder(text, lang))),
  };
  languages.set(lang, language);
  return language;
}

/** One language of the many that there are, and at once: a rule does not wait. */
const require = createRequire(import.meta.url);

function load<Module>(what: 'stemmers' | 'stopwords', language: string): Module | undefined {
  try {
    return require(`@orama/${what}/${language.toLowerCase()}`) as Module;
  } catch {
    return undefined;
  }
}
