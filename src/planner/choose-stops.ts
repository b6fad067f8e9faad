import type { Component } from './contents.ts';
import { countHeld, weightIn } from './cut.ts';
import type { Prices } from './price-pages.ts';
import type { Steps } from './steps.ts';

export interface Grown {
  readonly stops: readonly number[];
  readonly profit: number;
}

/** The best that was found of some pages, and what none of them profits more than. */
export interface Sought {
  readonly best: Grown | undefined;
  readonly bound: number;
}

/** The steps that a stop of the choice, and that a choice, takes. */
const aMember = 0.25;
const aChoice = 0.03;
/** A choice that was begun may take so many steps more than are left. */
const mostOverspent = 1e5;

/** The subset that profits most, `holder` in it, once conflicts and cuts are counted, where it is at least so much. */
export function choose(
  choice: readonly { at: number; value: number }[],
  { conflicts }: Component,
  prices: Prices,
  atLeast: number,
  steps: Steps,
  holder?: number,
): Sought {
  steps.left -= choice.length * aMember;
  const inChoice = new Set(choice.map(({ at }) => at));
  const paid = prices.cuts.filter(
    ({ cut, price }) => price > 0 && cut.stops.some(stop => inChoice.has(stop)),
  );
  const cutsOf = new Map(
    choice.map(({ at }) => [at, paid.flatMap(({ cut }, number) => (cut.stops.includes(at) ? [number] : []))]),
  );
  const isEntangled = (at: number) =>
    (cutsOf.get(at)?.length ?? 0) > 0 || (conflicts[at] ?? []).some(other => inChoice.has(other));
  const ordered = [
    ...choice.filter(({ at }) => isEntangled(at)),
    ...choice.filter(({ at }) => !isEntangled(at)),
  ];
  const possible = [0];
  for (const { value } of ordered.toReversed()) possible.unshift((possible[0] ?? 0) + Math.max(0, value));
  const held = new Int32Array(paid.length);
  const chosen: number[] = [];
  let best: Grown | undefined;
  let least = atLeast;
  let isCutShort = false;
  const pick = (place: number, profit: number) => {
    if (profit + (possible[place] ?? 0) < least) return;
    steps.left -= aChoice;
    isCutShort ||= steps.left <= -mostOverspent;
    if (isCutShort) return;
    const next = ordered[place];
    if (!next) {
      if (chosen.length === 0 || (holder !== undefined && !chosen.includes(holder))) return;
      best = { stops: [...chosen], profit };
      least = profit + 1;
      return;
    }
    const { at, value } = next;
    if ((value > 0 || at === holder) && !(conflicts[at] ?? []).some(other => chosen.includes(other))) {
      let penalty = 0;
      for (const number of cutsOf.get(at) ?? []) {
        const priced = paid[number];
        if (!priced) continue;
        const before = held[number] ?? 0;
        held[number] = before + weightIn(priced.cut, at);
        penalty += priced.price * (countHeld(priced.cut, held[number] ?? 0) - countHeld(priced.cut, before));
      }
      chosen.push(at);
      pick(place + 1, profit + value - penalty);
      chosen.pop();
      for (const number of cutsOf.get(at) ?? []) {
        const priced = paid[number];
        if (priced) held[number] = (held[number] ?? 0) - weightIn(priced.cut, at);
      }
    }
    pick(place + 1, profit);
  };
  pick(0, 0);
  return { best, bound: isCutShort ? (possible[0] ?? 0) : least - 1 };
}
