/** A part of a text: what was asked for, or what stands around it. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

export interface Marking {
  /** What matches, as it stands in a text somewhere. */
  readonly forms: readonly string[];
  /** What matches in the singular and in the plural. */
  readonly terms: readonly string[];
  /** The script sets spaces between words. */
  readonly isSpaced: boolean;
}

/** A text in pieces, its matches apart. */
export function marked(text: string, marking: Marking): Piece[] {
  const match = matcher(marking);
  if (text === '' || !match) return text ? [{ text, isMatch: false }] : [];
  return text
    .split(match)
    .map((piece, at) => ({ text: piece, isMatch: at % 2 === 1 }))
    .filter(piece => piece.text !== '');
}

/** Which of a text's words match, by number; of several that match together, the first. */
export function matchesIn(words: readonly string[], marking: Marking): number[] {
  const match = matcher(marking);
  if (!match) return [];
  const joiner = marking.isSpaced ? ' ' : '';
  let length = 0;
  const starts = words.map(word => {
    const start = length;
    length += word.length + joiner.length;
    return start;
  });
  const found = [...words.join(joiner).matchAll(match)];
  return found.map(({ index }) => starts.findLastIndex(start => start <= index));
}

/** Undefined where there is nothing to match. */
function matcher({ forms, terms, isSpaced }: Marking): RegExp | undefined {
  const words = forms.map(bare).filter(Boolean).map(literally);
  const things = terms.map(term =>
    isSpaced ? `${literally(term.replace(/s$/, ''))}(?:s|es)?` : literally(term),
  );
  const either = [...new Set([...words, ...things])].sort((a, b) => b.length - a.length).join('|');
  if (!either) return undefined;
  return new RegExp(isSpaced ? `(?<!${letter})(${either})(?!${letter})` : `(${either})`, 'giu');
}

const letter = '[\\p{L}\\p{N}\\p{M}]';

/** Without the marks around it. */
function bare(word: string): string {
  return /[\p{L}\p{N}].*[\p{L}\p{N}\p{M}]|[\p{L}\p{N}]/u.exec(word)?.[0] ?? '';
}

function literally(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');
}
