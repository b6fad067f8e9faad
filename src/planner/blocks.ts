import { type Component, listContents } from './contents.ts';
import type { Covering } from './cover-by-pages.ts';
import { type Cut, countOf } from './cut.ts';
import { lend, type Steps } from './steps.ts';

/** Stops that a fractional covering leaves open together, put on pages by themselves. */
export interface Block {
  /** Ascending. */
  readonly stops: readonly number[];
  readonly pages: readonly (readonly number[])[];
  /** No plan holds the stops on fewer pages. */
  readonly lowerBound: number;
}

/** Puts stops on few pages, and says how few they need at least. */
export type Fewest = (component: Component, steps: Steps) => Omit<Block, 'stops'>;

/** Solves some blocks, the same one once, and leaves out those that are too large. */
export type Blocks = (blocks: readonly (readonly number[])[]) => readonly Block[];

/** A block of more stops, of more of all stops, or with more stops in its contents, is not solved. */
const mostStops = 200;
const mostShare = 0.6;
const mostPlaces = 100_000;
const stepsABlock = 400_000;
const stepsAStop = 100;

export function blocksIn(component: Component, fewest: Fewest, steps: Steps): Blocks {
  const known = new Map<string, Block | undefined>();
  const solve = (stops: readonly number[]): Block | undefined => {
    if (stops.length > Math.min(mostStops, mostShare * component.stops.length)) return undefined;
    const members = stops.flatMap(stop => component.stops[stop] ?? []);
    const alone = listContents(members, component.rules, mostPlaces);
    steps.left -= stepsAStop * stops.length;
    if (alone.unlisted.length > 0) return undefined;
    const { pages, lowerBound } = lend(steps, stepsABlock, lent => fewest(alone, lent));
    return { stops, pages: pages.map(page => page.map(at => stops[at] ?? 0)), lowerBound };
  };
  return blocks =>
    blocks.flatMap(stops => {
      const key = stops.join();
      if (!known.has(key) && steps.left > 0) known.set(key, solve(stops));
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
  return joinedBlocks(taken.flatMap(({ column, share }) => (share > 1 - 1e-6 ? [] : [column.stops])));
}

/** The groups of stops that pages join, each ascending. */
function joinedBlocks(pages: readonly (readonly number[])[]): number[][] {
  let blocks: Set<number>[] = [];
  for (const page of pages) {
    const touched = blocks.filter(block => page.some(stop => block.has(stop)));
    blocks = blocks.filter(block => !touched.includes(block));
    blocks.push(new Set([...page, ...touched.flatMap(block => [...block])]));
  }
  return blocks.map(block => [...block].sort((one, other) => one - other));
}
