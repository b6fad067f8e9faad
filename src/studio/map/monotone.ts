/**
 * A smooth curve through values, that rises and falls only where they do: cubic pieces with the slopes of Steffen (1990),
 * “A simple method for monotonic interpolation in one dimension”.
 *
 * @param at where each value stands, rising
 * @param end whether it reaches its last value level, or as steeply as it comes
 */
export function monotone(
  at: readonly number[],
  values: readonly number[],
  end: 'level' | 'steep',
): (x: number) => number {
  const widths = at.slice(1).map((x, index) => x - (at[index] ?? 0));
  const rises = widths.map((width, index) => ((values[index + 1] ?? 0) - (values[index] ?? 0)) / width);
  const slopes = values.map((_, index) => {
    const [before, after] = [rises[index - 1], rises[index]];
    const [wide, next] = [widths[index - 1], widths[index]];
    if (before === undefined || after === undefined || !wide || !next)
      return after === undefined && end === 'level' ? 0 : (before ?? after ?? 0);
    const mean = (before * next + after * wide) / (wide + next);
    return (
      (Math.sign(before) + Math.sign(after)) *
      Math.min(Math.abs(before), Math.abs(after), 0.5 * Math.abs(mean))
    );
  });
  return x => {
    const found = at.findLastIndex(start => start <= x);
    const piece = Math.min(Math.max(found, 0), widths.length - 1);
    const width = widths[piece] ?? 1;
    const part = (x - (at[piece] ?? 0)) / width;
    const [from, to] = [values[piece] ?? 0, values[piece + 1] ?? values[piece] ?? 0];
    const [leaving, arriving] = [(slopes[piece] ?? 0) * width, (slopes[piece + 1] ?? 0) * width];
    // Hermite's form.
    return (
      from +
      part *
        (leaving +
          part * (3 * (to - from) - 2 * leaving - arriving + part * (2 * (from - to) + leaving + arriving)))
    );
  };
}
