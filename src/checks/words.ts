/**
 * The words of a text, as `Intl.Segmenter` divides it (Unicode Standard Annex 29). The segmenter itself is asked only of
 * texts with a script that writes no spaces between words, or with signs that are rare: elsewhere an expression finds the
 * same words, and finds them several times as fast.
 */
export function wordsIn(text: string, lang: string): string[] {
  const { segmenter, spaced } = wordingOf(lang);
  if (!beyond.test(text)) return text.match(spaced) ?? [];
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** Scripts that write spaces between words, and whose words are told apart by the annex alone. */
const spacedScripts =
  'Latin Greek Cyrillic Georgian Arabic Devanagari Bengali Gurmukhi Gujarati Tamil Telugu Kannada Malayalam Ethiopic';
const signs = [...spacedScripts.split(' '), 'Common', 'Inherited']
  .map(script => `\\p{Script=${script}}`)
  .join('');
/** Signs that those scripts share, and that are letters to the annex, or numbers, or no sign at all. */
const oddSigns = String.raw`[\p{Sk}--[\^\`¨¯´]][\p{Cf}--\u00AD]\u066B\u066C`;
/** What clings to a binder takes the word away, which no rule of the annex says. */
const oddPair = String.raw`[\p{Pc}\u202F][\p{M}\u00AD]`;

const beyond = new RegExp(String.raw`[^[[${signs}]&&[\0-\u2E7F]]--[${oddSigns}]]|${oddPair}`, 'v');

interface Wording {
  readonly segmenter: Intl.Segmenter;
  /** A word in a text that is not beyond these scripts. */
  readonly spaced: RegExp;
}

const wordings = new Map<string, Wording>();

function wordingOf(lang: string): Wording {
  const known = wordings.get(lang);
  if (known) return known;
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  const made = { segmenter, spaced: spacedWord(segmenter) };
  wordings.set(lang, made);
  return made;
}

/** The classes of the annex that can be part of a word, and what clings to the sign before it. */
const letter = String.raw`[\p{Alphabetic}--\p{M}]`;
const digit = String.raw`\p{Nd}`;
const binder = String.raw`[\p{Pc}\u202F]`;
const clinging = String.raw`[\p{M}\u00AD]*`;

/** What may stand between two letters, or two digits, and be part of the word. */
const joiners = [..."'.:,;\u00B7\u037E\u0387\u055F\u0589\u060C\u060D\u2018\u2019\u2024\u2027\u2044"];

function spacedWord(segmenter: Intl.Segmenter): RegExp {
  const inWord = `[${letter}${digit}${binder}]`;
  const begins = `(?:[${letter}${digit}]|${binder}(?=${inWord}))`;
  const goesOn = `[${letter}${digit}${binder}\\p{M}\\u00AD]*`;
  const joins = [
    [letter, 'a'],
    [digit, '1'],
  ].map(([beside, one]) => {
    const some = joiners.filter(joiner => [...segmenter.segment(`${one}${joiner}${one}`)].length === 1);
    return `(?<=${beside}${clinging})[${some.join('')}]${clinging}(?=${beside})`;
  });
  return new RegExp(`${begins}${goesOn}(?:(?:${joins.join('|')})${goesOn})*`, 'gv');
}
