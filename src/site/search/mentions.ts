/**
 * How often texts speak of a term: whatever its case and its accents, in singular or plural, and with a hyphen, a mark or a line of code
 * between its words. `page` is not in `homepage`, and `reading` is not in `read`: what is not surely the term is not counted.
 */
export function mentionsOf(term: string, lang: string): (text: string) => number {
  const words = folded(term, lang)
    .split(/[\s-]+/)
    .filter(Boolean);
  if (words.length === 0) return () => 0;
  const isSpaced = !unspaced.test(term);
  const last = words.length - 1;
  const pattern = words.map((word, at) => (isSpaced && at === last ? eitherNumber(word) : literally(word)));
  const whole = pattern.join(between);
  const mention = new RegExp(isSpaced ? `(?<!${letter})${whole}(?!${letter})` : whole, 'gu');
  return text => folded(text, lang).match(mention)?.length ?? 0;
}

/** Scripts that set no space between one word and the next. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const letter = '[\\p{L}\\p{N}\\p{M}]';
/** Of two words that belong together: neither a letter nor the end of a sentence or a line. */
const between = '[^\\p{L}\\p{N}\\p{M}\\n.!?;]+';

/** The accents of Latin, Greek and Cyrillic letters are let go; other scripts' marks make other words. */
function folded(text: string, lang: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('’', "'")
    .toLocaleLowerCase(lang);
}

/** Languages that make plurals otherwise than by an `s` have to be given the form that the texts have. */
function eitherNumber(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${literally(word.slice(0, -3))}(?:y|ies)`;
  if (/[^aeiou]y$/.test(word)) return `${literally(word.slice(0, -1))}(?:y|ies)`;
  if (/[^su]s$/.test(word) && word.length > 3) return `${literally(word.slice(0, -1))}s?`;
  return `${literally(word)}(?:s|es)?`;
}

function literally(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
