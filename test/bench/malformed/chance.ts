import { generator } from '../site-like.ts';

/** What is drawn by lot, the same for the same seed. */
export interface Chance {
  /** Whether something comes to pass that does so in this share of all cases. */
  readonly is: (share: number) => boolean;
  /** A whole number from the least to the most. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <One>(from: readonly [One, ...One[]]) => One;
  /** Some, from the least number of them to the most. */
  readonly many: <One>(least: number, most: number, draw: (at: number) => One) => One[];
}

/** @param number which of the things that are drawn by one seed */
export function chanceOf(seed: number, number: number): Chance {
  const random = generator(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  return {
    is: share => random() < share,
    between,
    pick: from => from[between(0, from.length - 1)] ?? from[0],
    many: (least, most, draw) => Array.from({ length: between(least, most) }, (_, at) => draw(at)),
  };
}
