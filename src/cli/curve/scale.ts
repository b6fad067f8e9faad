/** Values on one side, pixels on the other, and the round values to write beside the axis. */
export interface Scale {
  readonly ticks: readonly number[];
  /** In the picture's own units. */
  at(value: number): number;
}

/**
 * A straight scale. Its ticks are whole, at most `most` and as many as fit, and 1, 2 or 5 times a power of ten apart.
 *
 * @param domain the least and the largest value to be shown
 * @param range where they are to stand
 */
export function scaleOf(
  domain: readonly [number, number],
  range: readonly [number, number],
  most: number,
): Scale {
  const [least, largest] = domain;
  const step = stepFor((largest - least) / most);
  const first = Math.ceil(least / step);
  const ticks = Array.from(
    { length: Math.floor(largest / step) - first + 1 },
    (_, at) => (first + at) * step,
  );
  const [from, to] = range;
  return { ticks, at: value => from + ((value - least) / (largest - least || 1)) * (to - from) };
}

/** The least round step that is no smaller. */
function stepFor(least: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(least, 1))));
  return [1, 2, 5, 10].map(times => times * power).find(step => step >= least) ?? 10 * power;
}
