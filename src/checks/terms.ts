import { createRequire } from 'node:module';
import { remembering } from './remembering.ts';

/**
 * The words that carry what a text says, as stems: `moving` and `moved` are one, `the` is none. For a language of which
 * no stems or stop words are known, the words as they are, in small letters.
 */
export function termsOf(text: string, lang: string): Set<string> {
  return new Set(termsInOrder(text, lang));
}

/** The same, each as often as it stands in the text, and where it stands. */
export function termsInOrder(text: string, lang: string): string[] {
  const { segmenter, stem, stopWords } = languageOf(lang);
  const terms: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(
    text.toLocaleLowerCase(lang).replaceAll('’', "'"),
  )) {
    if (isWordLike && !stopWords.has(segment)) terms.push(stem(segment.replace(/'s$/, '')));
  }
  return terms;
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
  readonly segmenter: Intl.Segmenter;
  readonly stem: (word: string) => string;
  readonly hasStems: boolean;
  readonly stopWords: ReadonlySet<string>;
}

const languages = new Map<string, Language>();

function languageOf(lang: string): Language {
  const known = languages.get(lang);
  if (known) return known;
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(new Intl.Locale(lang).language) ?? lang;
  const stemmer = load<{ stemmer: (word: string) => string }>('stemmers', name)?.stemmer;
  const stopWords = new Set(load<{ stopwords: readonly string[] }>('stopwords', name)?.stopwords);
  // The English list leaves this one out, and nearly every text has it.
  if (name === 'English') stopWords.add('a');
  const language = {
    segmenter: new Intl.Segmenter(lang, { granularity: 'word' }),
    stem: remembering(stemmer ?? (word => word)),
    hasStems: stemmer !== undefined,
    stopWords,
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
