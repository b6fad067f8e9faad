import type { Covering, CoveringModel } from './covering.ts';
import type { Cut } from './cut.ts';
import { gomoryCuts } from './gomory-cuts.ts';
import { oddTriples, widerOddSets } from './odd-cuts.ts';
import type { Steps } from './steps.ts';

export interface Broken {
  readonly cut: Cut;
  /** By how much the covering's pages count more than those of any plan. */
  readonly breach: number;
}

/** How far a cut must be broken to be worth a row. */
export const leastBreach = 0.02;
/** A round adds so many cuts at most, or this part of the stops, and no more of them with a stop in common. */
const [fewCuts, shareOfStops] = [60, 1 / 8];
const cutsAStop = 4;
/** The steps that an entry of the inverse of a basis takes. */
const aMultiplier = 0.03;

/**
 * The cuts that a fractional covering breaks most.
 *
 * @param pages how many pages there are at most
 */
export function brokenCuts(
  model: CoveringModel,
  { taken }: Covering,
  size: number,
  pages: number,
  steps: Steps,
): Cut[] {
  steps.left -= stepsOfCuts(taken, size);
  const broken = [...oddTriples(taken, size), ...gomoryCuts(model, taken, size, pages)];
  return mostBroken(broken.length > 0 ? broken : widerOddSets(taken, size), size);
}

function mostBroken(broken: readonly Broken[], size: number): Cut[] {
  const most = Math.max(fewCuts, Math.ceil(size * shareOfStops));
  const used = new Int32Array(size);
  const picked: Cut[] = [];
  for (const { cut } of broken.toSorted((one, other) => other.breach - one.breach)) {
    if (picked.length === most) break;
    if (cut.stops.some(stop => (used[stop] ?? 0) >= cutsAStop)) continue;
    for (const stop of cut.stops) used[stop] = (used[stop] ?? 0) + 1;
    picked.push(cut);
  }
  return picked;
}

function stepsOfCuts(taken: Covering['taken'], size: number): number {
  const partly = taken.filter(({ share }) => share < 1 - 1e-6);
  const places = partly.reduce((sum, { column }) => sum + column.stops.length, 0);
  return 500 + places ** 2 / 40 + partly.length * size * aMultiplier;
}
