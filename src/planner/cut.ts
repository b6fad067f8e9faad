/**
 * What no plan breaks: its pages, counted by how many of these stops they hold, come to `most` together at most.
 * - `pairs`: of 2q + 1 stops the pages hold at most q pairs.
 * - `thirds`: of four stops, the hub counted twice, the pages hold at most one three.
 * - `savings`: where so many stops need p pages by themselves, the pages save at most (stops − p) by holding several.
 * - `touches`: so many pages hold any of the stops. No law of plans, but a branch of the search.
 */
export interface Cut {
  readonly kind: 'pairs' | 'thirds' | 'savings' | 'touches';
  /** The stop that counts twice. */
  readonly hub?: number;
  /** Ascending. */
  readonly stops: readonly number[];
  readonly most: number;
}

/** How much a stop of a cut counts for. */
export function weightIn({ hub }: Cut, stop: number): number {
  return stop === hub ? 2 : 1;
}

/** What a page counts for in a cut whose stops it holds so many times. */
export function countHeld({ kind }: Cut, held: number): number {
  switch (kind) {
    case 'pairs':
      return held >> 1;
    case 'thirds':
      return Math.floor(held / 3);
    case 'savings':
      return held > 1 ? held - 1 : 0;
    case 'touches':
      return held > 0 ? 1 : 0;
  }
}

/** What a page counts for in a cut. */
export function countOf(cut: Cut, page: readonly number[]): number {
  let held = 0;
  for (const stop of page) if (cut.stops.includes(stop)) held += weightIn(cut, stop);
  return countHeld(cut, held);
}
