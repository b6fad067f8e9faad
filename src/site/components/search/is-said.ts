/** The least of a term by which it is known while it is being typed, in letters. */
const beginning = 3;
/** The least of a term by which it is known whatever its ending. */
const stem = 0.85;
/** By so many letters a word may be longer than the term has it: a plural's. */
const longestEnding = 2;

/**
 * Whether a question holds a term, or ends in the beginning of it, as it does while somebody types; however the term is
 * written together or apart, and whatever its ending: `home page`, `Home-pages` and `homep` all say `homepage`. Of
 * several words the first do not say the term yet: `target` may go on otherwise than `target group` does.
 */
export function isSaid(term: string, question: string): boolean {
  const words = term.split(/\s+/).map(letters);
  const sought = words.flat().length;
  const least = Math.max(beginning, sought - (words.at(-1) ?? []).length + 1);
  const asked = letters(question);
  return asked.some((_, start) => {
    const { shared, end } = follow(words, asked, start);
    const isBeingTyped = end === asked.length && shared >= Math.min(least, sought);
    return isBeingTyped || shared >= sought * stem;
  });
}

/** How much of a term's words stands in a question from one letter on, and where it ends. */
function follow(words: readonly (readonly string[])[], asked: readonly string[], start: number) {
  let end = start;
  let shared = 0;
  for (const [at, word] of words.entries()) {
    const rest = asked.slice(end);
    const ending = at === 0 ? 0 : endingBefore(word, rest);
    const length = sharedStart(word, rest.slice(ending));
    if (length > 0) end += ending + length;
    shared += length;
    if (length < word.length) break;
  }
  return { shared, end };
}

/** The letters that stand between the last word and this one. */
function endingBefore(word: readonly string[], rest: readonly string[]): number {
  for (let ending = 0; ending <= longestEnding; ending++) {
    if (sharedStart(word, rest.slice(ending)) === word.length) return ending;
  }
  return 0;
}

function letters(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? []
  );
}

function sharedStart(one: readonly string[], other: readonly string[]): number {
  const parting = one.findIndex((letter, at) => letter !== other[at]);
  return parting === -1 ? one.length : parting;
}
