/**
 * What no plan breaks: its pages, counted by how many of these stops they hold, come to `most` together at most.
 * - `parts`: a page counts one for each whole `divisor` that it holds by weight. What the pages of a plan hold together is known, so that
 *   they count no more than all of it does (Chvátal & Gomory; of pairs out of 2q + 1 stops these are the odd sets of
 *   Edmonds 1965, of other stops the subset rows of Jepsen et al. 2008).
 * - `savings`: where so many stops need p pages by themselves, the pages save at most (stops − p) by holding several.
 * - `touches`: so many pages hold any of the stops. No law of plans, but a branch of the search.
 */
export interface Cut {
  readonly kind: 'parts' | 'savings' | 'touches';
  /** Ascending. */
  readonly stops: readonly number[];
  readonly most: number;
  /** What the stops weigh, one by one, where that is not 1. */
  readonly weights?: readonly number[];
  /** Of `parts`. */
  readonly divisor?: number;
  /** What a page counts for in other cuts weighs here, too. */
  readonly inner?: readonly Inner[];
  /** What every page weighs by itself, less than a divisor. */
  readonly each?: number;
}

export interface Inner {
  readonly cut: Cut;
  readonly weight: number;
}

/** What pages hold of a cut: stops, what they count for in other cuts, and themselves. Weights are whole, and not negative. */
export interface Parts {
  readonly stops: readonly number[];
  readonly weights: readonly number[];
  readonly inner?: readonly Inner[];
  readonly each?: number;
}

/** @param pages how many pages there are at most, where every page weighs something */
export function partsCut({ stops, weights, inner = [], each = 0 }: Parts, divisor: number, pages = 0): Cut {
  const held =
    weights.reduce((sum, weight) => sum + weight, each * pages) +
    inner.reduce((sum, { cut, weight }) => sum + cut.most * weight, 0);
  return {
    kind: 'parts',
    divisor,
    stops,
    most: Math.floor(held / divisor),
    ...(weights.some(weight => weight !== 1) && { weights }),
    ...(inner.length > 0 && { inner }),
    ...(each > 0 && { each }),
  };
}

/** The stops that weigh in a cut, be it by other cuts. */
export function stopsWeighing({ stops, inner }: Cut): readonly number[] {
  if (!inner) return stops;
  return [...new Set([...stops, ...inner.flatMap(({ cut }) => stopsWeighing(cut))])];
}

/** How much the stop at a place in a cut weighs. */
export function weightAt({ weights }: Cut, at: number): number {
  return weights?.[at] ?? 1;
}

/** What a page counts for in a cut of which it holds so much. */
export function countHeld({ kind, divisor = 1 }: Cut, held: number): number {
  switch (kind) {
    case 'parts':
      return Math.floor(held / divisor);
    case 'savings':
      return held > 1 ? held - 1 : 0;
    case 'touches':
      return held > 0 ? 1 : 0;
  }
}

/** What a page counts for in a cut. */
export function countOf(cut: Cut, page: readonly number[]): number {
  let held = cut.each ?? 0;
  for (const stop of page) {
    const at = cut.stops.indexOf(stop);
    if (at >= 0) held += weightAt(cut, at);
  }
  for (const { cut: other, weight } of cut.inner ?? []) held += weight * countOf(other, page);
  return countHeld(cut, held);
}
