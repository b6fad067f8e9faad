export interface Point {
  readonly line: number;
  readonly column: number;
}

/** Where an offset into a text stands. (The YAML parser's own counter misses the line ends inside what it skips.) */
export function pointsIn(text: string): (offset: number) => Point {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return offset => {
    const within = Math.min(Math.max(offset, 0), text.length);
    let line = 0;
    for (let end = starts.length; end - line > 1; ) {
      const middle = (line + end) >> 1;
      if ((starts[middle] ?? 0) <= within) line = middle;
      else end = middle;
    }
    return { line: line + 1, column: within - (starts[line] ?? 0) + 1 };
  };
}
