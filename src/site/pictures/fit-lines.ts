/** A text in lines, at the size at which it fills its place best. */
export interface FittedLines {
  readonly size: number;
  readonly lines: readonly string[];
}

export interface Place {
  readonly width: number;
  readonly height: number;
  /** From one line to the next, at a size of one. */
  readonly leading: number;
  readonly mostLines: number;
  /** Largest first. */
  readonly sizes: readonly number[];
}

type WidthOf = (text: string) => number;

/**
 * As large as the place allows, then in lines that are as even as they can be. What is too long for the smallest size
 * ends in an ellipsis.
 *
 * @param widthOf the width of a text at a size of one
 */
export function fitLines(text: string, place: Place, widthOf: WidthOf): FittedLines {
  const words = text.split(' ');
  const smallest = place.sizes.at(-1) ?? 1;
  for (const size of place.sizes) {
    const width = place.width / size;
    const lines = wrap(words, width, widthOf);
    const fits =
      lines.length <= place.mostLines &&
      lines.length * size * place.leading <= place.height &&
      lines.every(line => widthOf(line) <= width);
    if (fits) return { size, lines: evenLines(words, lines.length, width, widthOf)?.lines ?? lines };
  }
  const width = place.width / smallest;
  const broken = wrap(
    words.flatMap(word => breakWord(word, width, widthOf)),
    width,
    widthOf,
  );
  return { size: smallest, lines: shorten(broken, place.mostLines, width, widthOf) };
}

/** Of all ways to break the words into so many lines, the one that leaves the least room, in squares, at their ends. */
function evenLines(
  words: readonly string[],
  count: number,
  width: number,
  widthOf: WidthOf,
): { readonly lines: string[]; readonly room: number } | undefined {
  let best: ReturnType<typeof evenLines>;
  const fewest = count === 1 ? words.length : 1;
  for (let taken = fewest; taken <= words.length - count + 1; taken++) {
    const line = words.slice(0, taken).join(' ');
    const left = width - widthOf(line);
    if (left < 0) break;
    const rest =
      count === 1 ? { lines: [], room: 0 } : evenLines(words.slice(taken), count - 1, width, widthOf);
    const room = left ** 2 + (rest?.room ?? 0);
    if (rest && (!best || room < best.room)) best = { lines: [line, ...rest.lines], room };
  }
  return best;
}

function wrap(words: readonly string[], width: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOf(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** A word that is wider than a line, in parts that fill one each. */
function breakWord(word: string, width: number, widthOf: WidthOf): string[] {
  const parts = [''];
  for (const character of word) {
    const longer = `${parts.at(-1)}${character}`;
    if (widthOf(longer) > width) parts.push(character);
    else parts[parts.length - 1] = longer;
  }
  return parts;
}

function shorten(lines: readonly string[], most: number, width: number, widthOf: WidthOf): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  let last = kept.at(-1) ?? '';
  while (last && widthOf(`${last}…`) > width) last = last.replace(/ \S*$|\S$/u, '');
  return [...kept.slice(0, -1), `${last.replace(/[\s,;:–—-]+$/, '')}…`];
}
