import { type Component, listContents } from './contents.ts';
import type { Covering } from './covering.ts';
import { type Cut, countOf } from './cut.ts';
import { lend, type Steps } from './steps.ts';

/** Stops that a fractional covering leaves open together. */
export interface Block {
  /** Ascending. */
  readonly stops: readonly number[];
  /** No plan holds the stops on fewer pages. */
  readonly lowerBound: number;
}

/** How few pages a component's stops need at least. */
export type Fewest = (component: Component, steps: Steps) => number;

/** Solves some blocks, the same one once, and leaves out those that are too large. */
export type Blocks = (blocks: readonly (readonly number[])[], steps: Steps) => readonly Block[];

/** A block of more stops, of more of all stops, or with more stops in its contents, is not solved. */
const mostStops = 200;
const mostShare = 0.6;
const mostPlaces = 100_000;
/** What a block may take. */
const stepsABlock = 400_000;

export function blocksIn(component: Component, fewest: Fewest): Blocks {
  const known = new Map<string, Block | undefined>();
  const solve = (stops: readonly number[], steps: Steps): Block | undefined => {
    if (stops.length > Math.min(mostStops, mostShare * component.stops.length)) return undefined;
    const members = stops.flatMap(stop => component.stops[stop] ?? []);
    const alone = listContents(members, component.rules, mostPlaces);
    steps.left -= alone.contents.stops.length;
    if (alone.unlisted.length > 0) return undefined;
    return { stops, lowerBound: lend(steps, stepsABlock, lent => fewest(alone, lent)) };
  };
  return (blocks, steps) =>
    blocks.flatMap(stops => {
      const key = stops.join();
      if (!known.has(key) && steps.left > 0) known.set(key, solve(stops, steps));
      return known.get(key) ?? [];
    });
}

/**
 * If the stops of a block need p pages by themselves, no plan saves more than (stops − p) pages on them, whatever else stands on
 * those, since what is taken from a lawful page is lawful. (Not so for a page that is over budget because one stop needs
 * all of it; then no such cut is made.)
 */
export function brokenSavings(
  taken: Covering['taken'],
  blocks: readonly Block[],
  { stops: all, rules }: Component,
): Cut[] {
  if (all.some(stop => stop.words > rules.budget)) return [];
  return blocks.flatMap(({ stops, lowerBound }) => {
    const cut: Cut = { kind: 'savings', stops, most: stops.length - lowerBound };
    const saved = taken.reduce((sum, { column, share }) => sum + share * countOf(cut, column.stops), 0);
    return saved > cut.most + 0.01 ? [cut] : [];
  });
}

/** The groups of stops that pages taken in part join, each ascending. */
export function fractionalBlocks(taken: Covering['taken']): number[][] {
  let blocks: Set<number>[] = [];
  for (const { column, share } of taken) {
    if (share > 1 - 1e-6) continue;
    const touched = blocks.filter(block => column.stops.some(stop => block.has(stop)));
    blocks = blocks.filter(block => !touched.includes(block));
    blocks.push(new Set([...column.stops, ...touched.flatMap(block => [...block])]));
  }
  return blocks.map(block => [...block].sort((one, other) => one - other));
}
