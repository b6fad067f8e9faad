import type { Component } from './contents.ts';
import { countHeld, weightIn } from './cut.ts';
import type { Prices } from './price-pages.ts';
import type { Passage, Stop } from './resolve-stops.ts';
import type { Steps } from './steps.ts';

export interface Grown {
  readonly stops: readonly number[];
  readonly profit: number;
}

export interface Growth {
  /** Lawful pages that profit more than was asked, the best that was found around each core. */
  readonly pages: readonly Grown[];
  /** No lawful page profits more, whether or not it was found. */
  readonly most: number;
}

/** The best that was found of some pages, and what none of them profits more than. */
interface Sought {
  readonly best: Grown | undefined;
  readonly bound: number;
}

/** Parts of a step. */
const aMember = 0.02;
const aChoice = 0.03;
/** A choice that was begun may take so many steps more than are left. */
const mostOverspent = 1e5;

/**
 * Looks for pages of a profit where contents are too many to be listed: around each core, passages are taken into the page or
 * left out of it, the most sought-after first. What can still be earned is bounded as by a knapsack: a passage that
 * several stops want is shared out among them, so that together they never count for more words than they need.
 *
 * @param most how many steps to spend around one core
 */
export function growPages(
  component: Component,
  prices: Prices,
  asked: number,
  steps: Steps,
  most: number,
): Growth {
  const { groups } = component;
  const pages: Grown[] = [];
  let bound = asked;
  const note = ({ best, bound: own }: Sought) => {
    if (best) pages.push(best);
    bound = Math.max(bound, own, best?.profit ?? own);
  };
  for (const { core, asking } of groups) {
    const budget = { left: Math.min(most, steps.left) };
    steps.left -= budget.left;
    note(growAround(core, asking, component, prices, asked + 1, budget));
    steps.left += budget.left;
  }
  for (const sought of aroundTooLong(component, prices, asked, steps)) note(sought);
  return { pages, most: bound };
}

/** The pages that are over budget because one of their stops is so by itself. */
function aroundTooLong(
  component: Component,
  prices: Prices,
  asked: number,
  steps: Steps,
): Sought[] {
  const { stops, rules, groups } = component;
  return [...stops.entries()].flatMap(([holder, { words, passages }]) => {
    if (words <= rules.budget) return [];
    return groups.flatMap(({ core, asking }) => {
      if (core && !passages.includes(core)) return [];
      const choice = asking
        .filter(at => {
          const stop = stops[at];
          return stop && stop.bears >= words && stop.passages.every(passage => passages.includes(passage));
        })
        .map(at => ({ at, value: valueIn(at, words, component, prices) }))
        .filter(({ at, value }) => at === holder || value > 0);
      return [choose(choice, component, prices, asked + 1, steps, holder)];
    });
  });
}

/** What a stop profits on a page of so many words. */
function valueIn(at: number, words: number, { stops }: Component, prices: Prices): number {
  const stop = stops[at];
  return stop ? (prices.stops[at] ?? 0) - prices.word * stop.weight * (words - stop.words) : 0;
}

interface Candidate {
  readonly at: number;
  readonly stop: Stop;
  /** The passages that are not yet in the page. */
  readonly lacks: readonly Passage[];
  readonly value: number;
}

/** The best page around a core, and what no page around it profits more than: `least` − 1 if the search was finished. */
function growAround(
  core: Passage | undefined,
  asking: readonly number[],
  component: Component,
  prices: Prices,
  least: number,
  steps: Steps,
): Sought {
  const { stops, rules } = component;
  let best: Grown | undefined;
  let bound = least - 1;
  const enough = () => best?.profit ?? least - 1;

  const grow = (
    taken: ReadonlySet<Passage>,
    words: number,
    open: readonly Candidate[],
    inside: readonly number[],
  ) => {
    steps.left -= (open.length + inside.length) * aMember + 0.05;
    const here = inside.filter(
      at => (stops[at]?.bears ?? 0) >= words && valueIn(at, words, component, prices) > 0,
    );
    const candidates: Candidate[] = [];
    const held = [...here];
    for (const { at, stop, lacks: before } of open) {
      const lacks = before.filter(passage => !taken.has(passage));
      const wider = words + lacks.reduce((sum, passage) => sum + passage.words, 0);
      const value = valueIn(at, wider, component, prices);
      if (value <= 0 || wider > stop.bears || wider > rules.budget) continue;
      if (lacks.length === 0) held.push(at);
      else candidates.push({ at, stop, lacks, value });
    }
    if (mostOf(held, words) > enough()) {
      const among = bestAmong(held, words, enough() + 1);
      best = among.best ?? best;
      bound = Math.max(bound, among.bound);
    }
    const { total, next } = outlook(candidates, Math.min(rules.budget, widestOf(held, candidates)) - words);
    const earned = mostOf(held, words);
    if (!next || earned + total <= enough()) return;
    if (steps.left <= 0) {
      bound = Math.max(bound, earned + total);
      return;
    }
    const wider = new Set([...taken, next]);
    if (!hasRivals(next, taken, component)) grow(wider, words + next.words, candidates, held);
    grow(
      taken,
      words,
      candidates.filter(({ lacks }) => !lacks.includes(next)),
      held,
    );
  };

  const mostOf = (held: readonly number[], words: number) => {
    let sum = 0;
    for (const at of held) {
      const value = valueIn(at, words, component, prices);
      if (value > 0 && (stops[at]?.bears ?? 0) >= words) sum += value;
    }
    return sum;
  };
  const widestOf = (held: readonly number[], candidates: readonly Candidate[]) => {
    let widest = 0;
    for (const at of held) widest = Math.max(widest, stops[at]?.bears ?? 0);
    for (const { stop } of candidates) widest = Math.max(widest, stop.bears);
    return widest;
  };

  /** The best choice among stops whose passages are all in the page: they differ in whom they meet and in cuts alone. */
  const bestAmong = (held: readonly number[], words: number, atLeast: number): Sought => {
    const choice = held
      .map(at => ({ at, value: valueIn(at, words, component, prices) }))
      .sort((one, other) => other.value - one.value || one.at - other.at);
    return choose(choice, component, prices, atLeast, steps);
  };

  const start = new Set(core ? [core] : []);
  const words = core?.words ?? 0;
  const open = asking.flatMap((at): Candidate[] => {
    const stop = stops[at];
    return stop && stop.words <= rules.budget ? [{ at, stop, lacks: stop.passages, value: 0 }] : [];
  });
  grow(start, words, open, []);
  return { best, bound };
}

/** What candidates may earn together in so many words at most, and the passage that they earn most with for its words. */
function outlook(
  candidates: readonly Candidate[],
  room: number,
): { total: number; next: Passage | undefined } {
  const wanted = new Map<Passage, { count: number; value: number }>();
  for (const { lacks, value } of candidates) {
    for (const passage of lacks) {
      const known = wanted.get(passage);
      if (known) {
        known.count++;
        known.value += value / lacks.length;
      } else wanted.set(passage, { count: 1, value: value / lacks.length });
    }
  }
  let next: Passage | undefined;
  let most = 0;
  for (const [passage, { value }] of wanted) {
    const density = value / passage.words;
    if (density > most || (density === most && next && passage.id < next.id)) {
      most = density;
      next = passage;
    }
  }
  const shares = candidates.map(({ lacks, value }) => ({
    value,
    words: lacks.reduce((sum, passage) => sum + passage.words / (wanted.get(passage)?.count ?? 1), 0),
  }));
  shares.sort((one, other) => other.value * one.words - one.value * other.words);
  let left = room;
  let total = 0;
  for (const { value, words } of shares) {
    if (words > left) {
      total += Math.ceil((value * Math.max(0, left)) / words + 1);
      break;
    }
    left -= words;
    total += value;
  }
  // Shared-out words are fractions: a little more than their sum, lest rounding take from the bound.
  return { total: Math.ceil(total * (1 + 1e-9)), next };
}

function hasRivals(passage: Passage, taken: ReadonlySet<Passage>, { rules }: Component): boolean {
  if (!rules.keepsApart) return false;
  for (const other of taken) if (other !== passage && other.need === passage.need) return true;
  return false;
}

/** The subset that profits most, `holder` in it, once conflicts and cuts are counted, where it is at least so much. */
function choose(
  choice: readonly { at: number; value: number }[],
  { conflicts }: Component,
  prices: Prices,
  atLeast: number,
  steps: Steps,
  holder?: number,
): Sought {
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
