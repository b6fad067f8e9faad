import { type Component, listContents } from './contents.ts';
import type { Column } from './cover-by-pages.ts';
import { type Cut, countOf } from './cut.ts';
import { solveByListing } from './solve-by-listing.ts';

/** Blocks of more stops are not solved for a cut. */
const mostStops = 45;

type Taken = readonly { readonly column: Column; readonly share: number }[];

/**
 * Where a fractional covering comes apart into blocks of stops, each block is solved on its own. If it needs p pages by itself,
 * no plan saves more than (stops − p) pages on it, whatever else stands on them, since what is taken from a lawful page is lawful.
 * (Not so for a page that is over budget because one stop needs all of it; then no such cut is made.)
 */
export function brokenSavings(taken: Taken, component: Component): Cut[] {
  if (component.stops.some(stop => stop.words > component.rules.budget)) return [];
  return fractionalBlocks(taken).flatMap(stops => {
    if (stops.length > mostStops) return [];
    const cut = { kind: 'savings', stops, most: 0 } as const;
    const saved = taken.reduce((sum, { column, share }) => sum + share * countOf(cut, column.stops), 0);
    if (saved < 1.01) return [];
    const members = stops.flatMap(stop => component.stops[stop] ?? []);
    const least = solveByListing(listContents(members, component.rules, 3000), { left: 1e6 });
    if (!least) return [];
    const most = stops.length - least.pages.length;
    return saved > most + 0.01 ? [{ ...cut, most }] : [];
  });
}

/** The groups of stops that pages taken in part join, each ascending. */
export function fractionalBlocks(taken: Taken): number[][] {
  let blocks: Set<number>[] = [];
  for (const { column, share } of taken) {
    if (share > 1 - 1e-6) continue;
    const touched = blocks.filter(block => column.stops.some(stop => block.has(stop)));
    blocks = blocks.filter(block => !touched.includes(block));
    blocks.push(new Set([...column.stops, ...touched.flatMap(block => [...block])]));
  }
  return blocks.map(block => [...block].sort((one, other) => one - other));
}
