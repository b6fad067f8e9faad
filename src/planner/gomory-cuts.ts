import type { Covering, CoveringModel } from './cover-by-pages.ts';
import { type Cut, countOf, type Inner, partsCut, stopsWeighing } from './cut.ts';
import { type Broken, leastBreach } from './cuts.ts';

/** Multipliers are taken for fractions with a denominator up to this. */
const mostParts = 12;
/** How near a number must be to a whole one to be taken for it. */
const nearlyWhole = 1e-6;
/** A cut of more parts is left out. */
const mostWeights = 100;

/**
 * Gomory's cuts: where the basis of a covering counts rows in fractions, what is left over when each page's count is rounded down
 * (Chvátal–Gomory; a common divisor makes the fractions whole, so that a cut holds whatever the solver's arithmetic did).
 *
 * @param pages how many pages there are at most, if that binds
 */
export function gomoryCuts(
  model: CoveringModel,
  taken: Covering['taken'],
  size: number,
  pages: number,
): Broken[] {
  const pagesOf = Array.from({ length: size }, (): Covering['taken'][number][] => []);
  for (const page of taken) for (const stop of page.column.stops) pagesOf[stop]?.push(page);
  const broken = new Map<string, Broken>();
  for (const row of model.multipliers()) {
    for (const sign of [1, -1]) {
      const cut = cutOf(row, sign, model.cuts, size, pages);
      if (!cut) continue;
      const key = keyOf(cut);
      if (broken.has(key)) continue;
      const touched = new Set(stopsWeighing(cut).flatMap(stop => pagesOf[stop] ?? []));
      let counted = 0;
      for (const { column, share } of touched) counted += share * countOf(cut, column.stops);
      if (counted > cut.most + leastBreach) broken.set(key, { cut, breach: counted - cut.most });
    }
  }
  return [...broken.values()];
}

function keyOf({ stops, weights, divisor, inner, each, most }: Cut): string {
  return `${divisor}:${stops.join()}:${weights?.join()}:${inner?.length}:${each}:${most}`;
}

function cutOf(
  multipliers: Float64Array,
  sign: number,
  cuts: readonly Cut[],
  size: number,
  pages: number,
): Cut | undefined {
  const places: number[] = [];
  const parts: number[] = [];
  for (let row = 0; row < multipliers.length; row++) {
    const multiplier = sign * (multipliers[row] ?? 0);
    const part = multiplier - Math.floor(multiplier + nearlyWhole);
    if (part < nearlyWhole) continue;
    if (row > size && cuts[row - size - 1]?.kind !== 'parts') return undefined;
    places.push(row);
    parts.push(part);
  }
  if (places.length < 2 || places.length > mostWeights) return undefined;
  const divisor = divisorOf(parts);
  if (divisor === undefined) return undefined;
  const stops: number[] = [];
  const weights: number[] = [];
  const inner: Inner[] = [];
  let each = 0;
  places.forEach((row, at) => {
    const weight = Math.round((parts[at] ?? 0) * divisor);
    const cut = cuts[row - size - 1];
    if (row === size) each = weight;
    else if (cut) inner.push({ cut, weight });
    else {
      stops.push(row);
      weights.push(weight);
    }
  });
  return partsCut({ stops, weights, inner, each }, divisor, pages);
}

function divisorOf(parts: readonly number[]): number | undefined {
  for (let divisor = 2; divisor <= mostParts; divisor++) {
    if (parts.every(part => Math.abs(Math.round(part * divisor) - part * divisor) < nearlyWhole * divisor))
      return divisor;
  }
  return undefined;
}
