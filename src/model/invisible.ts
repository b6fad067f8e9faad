/**
 * Where the first character stands that nobody sees and that makes a text another than it looks: one that a terminal obeys, one
 * that turns what follows it round, or a letter that only programs read. Undefined where there is none.
 */
export function invisibleAt(text: string): number | undefined {
  const [first] = [text.search(controls), text.search(shadows), turnedAt(text)]
    .filter(at => at >= 0)
    .toSorted((a, b) => a - b);
  return first;
}

/** All but line ends and tabs; and what writes letters over others whatever their direction. */
const controls = /(?![\n\t])[\p{Cc}\u202D\u202E]/u;

/** The doubles of letters without a shape, of which flags of regions are made, and nothing else that anybody sees. */
const shadows = /(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0000}-\u{E007F}]/u;

const opening = /[\u202A\u202B\u2066-\u2068]/;
const closing = /[\u202C\u2069]/;

/** A change of direction ends on the line that it begins on, or the rest is not read as it stands. */
function turnedAt(text: string): number {
  if (!opening.test(text)) return -1;
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (opening.test(character)) open.push(at);
    else if (closing.test(character)) open.pop();
    else if (character === '\n' && open.length > 0) break;
  }
  return open[0] ?? -1;
}
