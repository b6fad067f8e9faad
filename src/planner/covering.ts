import type { Cut } from './cut.ts';

/** A page as the covering sees it: its stops, by number and ascending, and the weighted words that they read past there. */
export interface Column {
  readonly stops: readonly number[];
  readonly cost: number;
}

export interface Covering {
  readonly cost: number;
  /** How much of each column is taken; those not listed are not. */
  readonly taken: readonly { readonly column: Column; readonly share: number }[];
  readonly stopPrices: Float64Array;
  readonly cutPrices: Float64Array;
  /** What one page costs beyond its own cost, so that there are as many as there should be. */
  readonly pagePrice: number;
  /** Whether every stop is covered by pages, and none is left out at a forfeit. */
  readonly whole: boolean;
  readonly iterations: number;
}

/** The pages that cover each stop. */
export function pagesByStop(taken: Covering['taken']): ReadonlyMap<number, Covering['taken']> {
  const pages = new Map<number, Covering['taken'][number][]>();
  for (const page of taken) {
    for (const stop of page.column.stops) {
      const here = pages.get(stop);
      if (here) here.push(page);
      else pages.set(stop, [page]);
    }
  }
  return pages;
}

/** What is to be least: every page costs so much, and every weighted word read past so much. */
export interface Objective {
  readonly page: number;
  readonly word: number;
  /** What it costs to leave a stop uncovered, so that there always is an answer. */
  readonly forfeit: number;
  /** How many pages there may be at most. */
  readonly pages: number;
}

/** How often a basis counts rows: a stop's by its number, that of the number of pages after them, then those of cuts. */
export interface Multipliers {
  /** Those that it counts, in no order. */
  readonly rows: Int32Array;
  /** By row. */
  readonly values: Float64Array;
}

export interface CoveringModel {
  readonly columns: readonly Column[];
  readonly cuts: readonly Cut[];
  /** Whether a stop is covered no more than once. */
  isExact(stop: number): boolean;
  minimise(objective: Objective): void;
  knows(column: Column): boolean;
  /** Adds pages that may be taken, and returns how many were new. */
  addColumns(columns: readonly Column[]): number;
  /** Adds cuts, and returns the number of the first. */
  addCuts(cuts: readonly Cut[]): number;
  /** Whether a cut holds. */
  isHeeded(cut: number): boolean;
  /** Has a cut hold, or not. */
  heed(cut: number, isHeeded: boolean): void;
  /** Leaves out columns, or takes them in again. */
  allow(isAllowed: (column: Column) => boolean): void;
  /** Has columns be taken in whole, or not. */
  hold(columns: readonly Column[], isHeld: boolean): void;
  solve(): Covering;
  /** Whether it was never solved but roughly. */
  isNew(): boolean;
  /** About the least covering, by an interior-point method: its prices are in the midst of those that are as good. No basis is left. */
  solveRoughly(): Covering;
  /** Lets things be tried out: afterwards it goes on from where it stood. */
  trying<Result>(work: () => Result): Result;
  /** For each basic variable that is taken in part, its row of the inverse of the basis, without what is 0. */
  multipliers(): Multipliers[];
  /** About what covering would cost if one more of these cuts held. */
  probe(cuts: readonly Cut[]): number[];
  /** A covering by other pages, with those of the cuts that hold which are worth keeping. */
  over(columns: readonly Column[], isKept: (cut: Cut, at: number) => boolean): CoveringModel;
  /** Frees what garbage collection cannot. */
  dispose(): void;
}
