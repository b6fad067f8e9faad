import type { Component } from './contents.ts';
import { growAll } from './page-source.ts';
import type { Solved } from './solve-by-pricing.ts';
import { startOf } from './start-of.ts';
import type { Steps } from './steps.ts';

/** The part of the steps that growing pages may come to, where contents are not all listed. */
const shareOfGrowth = 0.8;
/** What a page is worth, in whole numbers. */
const page = 2 ** 32;

/**
 * A plan for so many stops that no linear program is solved in good time: a greedy one, and the bound that follows from what
 * each stop was worth in it, once no page is worth more than one.
 */
export function solveAtOnce(component: Component, steps: Steps): Solved {
  const { plan, worth } = startOf(component, steps);
  const prices = { stops: worth.map(part => Math.round(part * page)), cuts: [], word: 0 };
  const { lowered } = growAll(component, prices, page, steps, shareOfGrowth);
  const earned = lowered?.stops.reduce((sum, price) => sum + price, 0) ?? 0;
  return { plan, lowerBound: Math.max(1, Math.ceil(earned / page)), proven: 0 };
}
