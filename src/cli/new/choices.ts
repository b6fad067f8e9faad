import type { Choice } from './terminal.ts';

/** Words to choose from, each with what it means. */
export function choicesOf<Word extends string>(
  words: readonly Word[],
  meanings: Readonly<Record<Word, string>>,
): Choice<Word>[] {
  return words.map(word => ({ value: word, label: `${word}: ${meanings[word]}` }));
}

/** Names to choose from, each with what it is called. */
export function choicesOfNames(named: readonly { readonly id: string; readonly called: string }[]): Choice[] {
  return named.map(({ id, called }) => ({ value: id, label: called ? `${called} (${id})` : id }));
}
