/**
 * About how wide a text is at a size of one: rather too wide than too narrow, since nobody knows which face a reader's
 * machine has. The widths are those of DejaVu Serif, the widest of the usual ones.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text, or as much of its beginning as has room, and an ellipsis. */
export function shortened(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  let kept = text;
  while (kept && textWidth(`${kept}…`) > room) kept = kept.replace(/\s+\S*$|\S$/u, '');
  return `${kept.replace(/[\s.,;:?!–—-]+$/, '')}…`;
}

/** In as few lines as have room for it, all about equally long; what is too long for the most ends in an ellipsis. */
export function inLines(text: string, room: number, most: number): readonly string[] {
  let lines = wrap(text, room);
  if (lines.length > most) {
    const [rest = ''] = wrap(text, room, most - 1).slice(most - 1);
    return [...lines.slice(0, most - 1), shortened(rest, room)];
  }
  for (let narrower = room - 0.5; narrower > 0; narrower -= 0.5) {
    const tried = wrap(text, narrower);
    if (tried.length > lines.length || tried.some(line => textWidth(line) > narrower)) break;
    lines = tried;
  }
  return lines.map(line => shortened(line, room));
}

/** @param breaks after so many the rest stands in one line */
function wrap(text: string, room: number, breaks = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || (textWidth(longer) > room && lines.length <= breaks)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function characterWidth(character: string): number {
  if (/[\s.,:;'’!|()[\]ijl]/.test(character)) return 0.37;
  if (/[ftrI“”"-]/.test(character)) return 0.45;
  if (/[mwMW@%—…]/.test(character)) return 1;
  if (/[A-Z\d]/.test(character)) return 0.73;
  return (character.codePointAt(0) ?? 0) < 0x1100 ? 0.63 : 1.1;
}
