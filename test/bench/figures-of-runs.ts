export function sum<Run>(runs: readonly Run[], of: (run: Run) => number): number {
  return runs.reduce((total, run) => total + of(run), 0);
}

/** The middle one; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

/** part / whole, where nothing of nothing is nothing. */
export function ratio(part: number, whole: number): number {
  return part === 0 ? 0 : part / whole;
}

export function seconds(time: number | undefined): string {
  if (time === undefined) return '–';
  return time < 10 ? time.toFixed(3) : time.toFixed(1);
}
