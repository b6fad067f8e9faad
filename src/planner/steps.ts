/** Counted work that is left: the same on every machine, unlike time. A step is about a microsecond's work. */
export interface Steps {
  left: number;
}

/** Lends some of the steps to a piece of work, and takes back what it leaves, or owes. */
export function lend<Result>(steps: Steps, most: number, work: (part: Steps) => Result): Result {
  const part = { left: Math.min(most, steps.left) };
  steps.left -= part.left;
  const result = work(part);
  steps.left += part.left;
  return result;
}
