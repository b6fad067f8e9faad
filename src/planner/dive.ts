import type { Component } from './contents.ts';
import type { Column, Covering, CoveringModel } from './covering.ts';
import { partitionOf } from './describe-plan.ts';
import type { LeastPlan } from './least-plan.ts';
import { isIntegral } from './relax.ts';

/** So few stops are put together at once: this part of all, and in any case so many, but no more, or a small part of very many. */
const [shareLeft, shareOfMany] = [0.2, 0.013];
const [leastLeft, mostLeft] = [80, 200];
/** Of the pages that a covering takes in part, so many are taken in whole in a round. */
const shareARound = 0.3;
/** Pages that are taken so far are taken in whole at once. */
const nearlyWhole = 0.85;

export interface Dive {
  readonly model: CoveringModel;
  readonly component: Component;
  /** Covers anew, perhaps with further columns. */
  recover(): Covering;
  /** Whether a covering costs too much already. */
  isHopeless(covering: Covering): boolean;
  /** Puts the few stops together that a covering leaves open. */
  putTogether(covering: Covering, model: CoveringModel): LeastPlan | undefined;
}

/**
 * A plan near a fractional covering: time and again, the pages of which it takes most are taken in whole, and the rest is covered
 * anew, until few stops are open.
 */
export function dive(
  start: Covering,
  { model, component, recover, isHopeless, putTogether }: Dive,
): LeastPlan | undefined {
  const size = component.stops.length;
  const few = Math.max(leastLeft, size * shareOfMany, Math.min(mostLeft, size * shareLeft));
  const held: Column[] = [];
  const hold = (columns: readonly Column[]) => {
    held.push(...columns);
    model.hold(columns, true);
    return recover();
  };
  const plan = (): LeastPlan | undefined => {
    let covering = start;
    while (!isHopeless(covering)) {
      if (isIntegral(covering)) return partitionOf(pagesOf(covering), component);
      if (stopsLeft(covering) <= few) return putTogether(covering, model);
      const chosen = mostTaken(covering, new Set(held));
      if (chosen.length === 0) return undefined;
      covering = hold(chosen);
    }
    return undefined;
  };
  if (isIntegral(start)) return plan();
  return model.trying(() => {
    const found = plan();
    model.hold(held, false);
    return found;
  });
}

function pagesOf({ taken }: Covering): (readonly number[])[] {
  return taken.map(({ column }) => column.stops);
}

function stopsLeft({ taken }: Covering): number {
  return new Set(taken.flatMap(({ share, column }) => (share < 0.999 ? column.stops : []))).size;
}

/** Pages that are taken in part and share no stop, those of which most is taken first. */
function mostTaken({ taken }: Covering, held: ReadonlySet<Column>): Column[] {
  const partly = taken
    .filter(({ share, column }) => share < 1 - 1e-6 && !held.has(column))
    .sort((one, other) => other.share - one.share);
  const most = Math.max(1, Math.floor(partly.length * shareARound));
  const placed = new Set([...held].flatMap(({ stops }) => stops));
  const chosen: Column[] = [];
  for (const { column, share } of partly) {
    if (share < nearlyWhole && chosen.length >= most) break;
    if (column.stops.some(stop => placed.has(stop))) continue;
    for (const stop of column.stops) placed.add(stop);
    chosen.push(column);
  }
  return chosen;
}
