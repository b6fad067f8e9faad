/** Draws a whole number from 0 up to, and without, `below`. */
export type Chance = (below: number) => number;

/** The same draws on every machine, by a linear congruence (Numerical Recipes, § 7.1). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
