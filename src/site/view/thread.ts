/** The site's sign, in a square of 32: a thread that winds from the rim to the centre, its loose end at the foot. */
export const thread = threadFrom(32);

/** The sign with its loose end so far down. */
export function threadFrom(foot: number): string {
  return `M1.5 ${foot}V15.5a14 14 0 0 1 28 0 11 11 0 0 1-22 0 8 8 0 0 1 16 0 5 5 0 0 1-10 0`;
}
