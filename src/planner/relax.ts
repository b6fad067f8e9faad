import type { Column, Covering, CoveringModel } from './covering.ts';
import type { Cut } from './cut.ts';
import type { PageSource, Priced } from './page-source.ts';
import type { Prices } from './price-pages.ts';
import type { Steps } from './steps.ts';

/** What a page and a weighted word cost, in whole numbers, and how many of them make the covering's own one. */
export interface Scale {
  readonly page: number;
  readonly word: number;
  readonly grain: number;
}

/** What a plan must not exceed to be of interest. */
export interface Goal {
  readonly pages: number;
  /** In weighted words. */
  readonly words: number;
}

/** A relaxation solved: prices, what a page profits at most at them, and the covering that they come from. */
export interface Relaxed {
  readonly prices: Prices;
  /** The most that any lawful page profits at these prices. */
  readonly pagePrice: number;
  readonly covering: Covering;
}

export interface Relaxation {
  readonly pages: PageSource;
  readonly model: CoveringModel;
  readonly scale: Scale;
  readonly steps: Steps;
  readonly goal: Goal;
  /** Whether nothing more is to be gained without cuts. */
  isSettled(relaxed: Relaxed): boolean;
  /** By how much the gap must shrink in a few rounds, for such a gap, lest cutting be fruitless: in the covering's terms. */
  leastProgress(gap: number): number;
  /** Cuts that a covering breaks; `isPricedOut` says whether it lacks no columns. */
  cutsFor(covering: Covering, isPricedOut: boolean, steps: Steps): Cut[];
}

/** A round adds so many columns at least, and one for each stop where there are more. */
const columnsARound = 400;
const columnsAStop = 12;
/** So few new columns are not waited for before cuts are looked for, where pages are found fast. */
const fewColumns = 25;
/** So many rounds may go by without progress. */
const patience = 4;
/** How near to the best prices others are asked about, where contents are not all listed. */
const shareOfBest = 0.5;
/** The steps that covering roughly takes for each column. */
const aRoughColumn = 40;
/** How often columns are added for the sake of a covering that is only a guess. */
const roundsAnew = 1;

/**
 * Solves the covering over all pages by column generation, tightened by cuts.
 *
 * The prices are rounded to whole numbers and every page is priced anew with them, exactly. As each of a plan's pages profits
 * at most `pagePrice`, its cost is at least Σ stop prices − Σ cut prices − pagePrice · pages: a bound that is
 * proven whatever the solver's arithmetic did (Neumaier & Shcherbina 2004; Held, Cook & Sewell 2012).
 *
 * @param note told of every better bound
 */
export function relax(relaxation: Relaxation, note: (best: Relaxed) => void = () => undefined): Relaxed {
  const { pages, model, steps, goal, scale, leastProgress } = relaxation;
  const gapIn = (relaxed: Relaxed) => gapOf(relaxed, goal);
  let best: Relaxed | undefined;
  let mark = Number.POSITIVE_INFINITY;
  let rounds = 0;
  let isRough = pages.isGrown && model.isNew();
  for (;;) {
    const covering = isRough ? solvedRoughly(model, steps) : solved(model, steps);
    const { known, columns } = priceOut(relaxation, covering, best);
    const relaxed = known.reduce((one, other) => (gapIn(other) < gapIn(one) ? other : one));
    const isBetter = !best || gapIn(relaxed) < gapIn(best);
    best = isBetter ? relaxed : { ...(best as Relaxed), covering };
    if (isBetter) note(best);
    const gap = gapIn(best);
    if (gap < 0) return best;
    if (steps.left <= 0) return isRough ? { ...best, covering: solved(model, steps) } : best;
    const fresh = relaxation.isSettled(best) ? [] : columns.filter(column => !model.knows(column));
    if (fresh.length > (pages.isGrown ? 0 : fewColumns) || (fresh.length > 0 && isIntegral(covering))) {
      model.addColumns(fresh);
      continue;
    }
    if (isRough) {
      isRough = false;
      continue;
    }
    if (isIntegral(covering)) return best;
    if (mark - gap >= leastProgress(gap) * scale.grain) {
      mark = gap;
      rounds = 0;
    } else if (++rounds > patience) return best;
    const cuts = relaxation.cutsFor(covering, fresh.length === 0, steps);
    if (cuts.length === 0 && fresh.length === 0) return best;
    model.addColumns(fresh);
    model.addCuts(cuts);
  }
}

/** Covers anew by columns that were added for the sake of its prices: a guess, of which nothing is proven. */
export function coverAnew(relaxation: Relaxation): Covering {
  const { model, steps } = relaxation;
  for (let round = 0; ; round++) {
    const covering = solved(model, steps);
    if (round === roundsAnew || steps.left <= 0) return covering;
    if (model.addColumns(priceOut(relaxation, covering, undefined).columns) === 0) return covering;
  }
}

function solved(model: CoveringModel, steps: Steps): Covering {
  const covering = model.solve();
  steps.left -= stepsOfASolve(covering, model);
  return covering;
}

function solvedRoughly(model: CoveringModel, steps: Steps): Covering {
  steps.left -= 500 + (model.columns.length + model.cuts.length) * aRoughColumn;
  return model.solveRoughly();
}

/** What solving a covering takes: about so many microseconds. */
function stepsOfASolve(
  { stopPrices: { length: size }, iterations }: Covering,
  { columns }: CoveringModel,
): number {
  return 500 + size * 4 + columns.length * 2 + iterations * (5 + 2.5 * Math.sqrt(size));
}

export function isIntegral({ taken, whole }: Covering): boolean {
  return whole && taken.every(({ share }) => share > 1 - 1e-6);
}

/** Σ stop prices − Σ cut prices: what a plan's pages profit together, and their words' cost, at least. */
export function earningsOf({ stops, cuts }: Prices): number {
  return (
    stops.reduce((sum, price) => sum + price, 0) -
    cuts.reduce((sum, { cut, price }) => sum + price * cut.most, 0)
  );
}

/** Whether what the prices prove is the same to the unit in doubles; otherwise they prove nothing. */
function isExact({ stops, cuts, word }: Prices, pagePrice: number, goal: Goal): boolean {
  const heaviest =
    stops.reduce((sum, price) => sum + Math.abs(price), 0) +
    cuts.reduce((sum, { cut, price }) => sum + price * Math.max(cut.most, cut.stops.length), 0) +
    pagePrice * goal.pages +
    word * goal.words;
  return heaviest < 2 ** 52;
}

/** By how much a plan within the goal may exceed what the prices prove; below 0, there is none. */
export function gapOf({ prices, pagePrice }: Relaxed, goal: Goal): number {
  return goal.words * prices.word + pagePrice * goal.pages - earningsOf(prices);
}

/** Prices to ask about, and what a page is thought to cost at them. */
interface Asking {
  readonly prices: Prices;
  readonly asked: number;
}

/**
 * What the prices of a covering prove, and the pages that profit more than it thinks that any does: those that it lacks.
 * Nothing is proven where steps run out before every content was priced.
 *
 * Where a page takes long to be found, prices between these and the best are asked about first, at which fewer pages profit, but those
 * that do are lacking all the same (in-out separation: Ben-Ameur & Neto 2007).
 */
function priceOut(relaxation: Relaxation, covering: Covering, best: Relaxed | undefined) {
  const own = askingOf(relaxation, covering);
  if (!best || !relaxation.pages.isGrown || !Number.isFinite(best.pagePrice))
    return priceAt(own, relaxation, covering);
  const inside = priceAt(between(best, own), relaxation, covering);
  if (inside.columns.length > 0 || relaxation.steps.left <= 0) return inside;
  const outside = priceAt(own, relaxation, covering);
  return { known: [...inside.known, ...outside.known], columns: outside.columns };
}

function askingOf({ model, scale }: Relaxation, covering: Covering): Asking {
  const whole = (price: number) => Math.round(price * scale.grain);
  const prices: Prices = {
    // Below 0 only by rounding, unless a stop must be covered no more than once.
    stops: covering.stopPrices
      .map((price, stop) => (model.isExact(stop) ? price : Math.max(0, price)))
      .map(whole),
    // A cut that is not heeded holds for no plan outside its branch, whatever price its row is given.
    cuts: model.cuts.map((cut, at) => ({
      cut,
      price: model.isHeeded(at) ? Math.max(0, whole(-(covering.cutPrices[at] ?? 0))) : 0,
    })),
    word: scale.word,
  };
  return { prices, asked: Math.max(0, whole(covering.pagePrice)) };
}

function between(best: Relaxed, { prices, asked }: Asking): Asking {
  const mean = (one: number, other: number) => Math.round(shareOfBest * one + (1 - shareOfBest) * other);
  const known = new Map(best.prices.cuts.map(({ cut, price }) => [cut, price]));
  return {
    prices: {
      stops: prices.stops.map((price, stop) => mean(best.prices.stops[stop] ?? 0, price)),
      cuts: prices.cuts.map(({ cut, price }) => ({ cut, price: mean(known.get(cut) ?? 0, price) })),
      word: prices.word,
    },
    asked: mean(best.pagePrice, asked),
  };
}

function priceAt(
  { prices, asked }: Asking,
  { pages, steps, goal }: Relaxation,
  covering: Covering,
): { known: Relaxed[]; columns: Column[] } {
  const { found, most, lowered } = pages.profitable(prices, asked, steps);
  const worthwhile = found.filter(({ profit }) => profit > asked + 2);
  const known = (at: Prices, pagePrice: number): Relaxed => ({
    prices: at,
    pagePrice: isExact(at, pagePrice, goal) ? pagePrice : Number.POSITIVE_INFINITY,
    covering,
  });
  return {
    known: [known(prices, most), ...(lowered ? [known(lowered, asked)] : [])],
    columns: mostProfitable(worthwhile, pages.component.stops.length),
  };
}

/** The columns that profit most, and not too many for one stop. */
function mostProfitable(found: readonly Priced[], size: number): Column[] {
  const used = new Int32Array(size);
  const columns: Column[] = [];
  for (const { column } of found.toSorted((one, other) => other.profit - one.profit)) {
    if (columns.length >= Math.max(columnsARound, size)) break;
    if (column.stops.some(stop => (used[stop] ?? 0) >= columnsAStop)) continue;
    for (const stop of column.stops) used[stop] = (used[stop] ?? 0) + 1;
    columns.push(column);
  }
  return columns;
}
