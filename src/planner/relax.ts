import type { Component } from './contents.ts';
import type { Column, Covering, CoveringModel } from './cover-by-pages.ts';
import { brokenCuts } from './cuts.ts';
import type { PageSource, Priced } from './page-source.ts';
import type { Branch, Cut, Prices, Steps } from './pages-within.ts';
import { brokenSavings } from './savings.ts';

/** What a plan must not exceed to be of interest, and in what numbers prices are rounded. */
export interface Goal {
  readonly pages: number;
  /** In weighted words; what counts as a page's cost if `word` is not 0. */
  readonly words: number;
  /** Whether words count, or pages alone. */
  readonly countsWords: boolean;
  /** Prices are rounded to whole multiples of 1 / grain. */
  readonly grain: number;
}

/** A relaxation solved: prices, and by how much an interesting plan may exceed what they prove. */
export interface Relaxed {
  readonly prices: Prices;
  /** The most that any lawful page profits at these prices. */
  readonly pagePrice: number;
  /** Below 0, no plan within the goal exists in this branch. A page that profits less than pagePrice − gap is in none. */
  readonly gap: number;
  readonly covering: Covering;
}

const columnsARound = 250;
const columnsAStop = 4;
const cutsARound = 60;

/**
 * Solves the covering over all pages of a branch by column generation, tightened by cuts.
 *
 * The prices are rounded to whole numbers and every page is priced anew with them, exactly. As each of a plan's pages profits
 * at most `pagePrice`, its cost is at least Σ stop prices − Σ cut prices − pagePrice · pages: a bound that is
 * proven whatever the solver's arithmetic did (Neumaier & Shcherbina 2004; Held, Cook & Sewell 2012).
 */
export function relax(
  pages: PageSource,
  model: CoveringModel,
  branch: Branch,
  goal: Goal,
  steps: Steps,
): Relaxed {
  model.allow(column => pages.holds(column, branch));
  let best: Relaxed | undefined;
  let lastCut = Number.NEGATIVE_INFINITY;
  let stalls = 0;
  for (;;) {
    const covering = model.solve();
    steps.left -= covering.iterations + 20;
    const { relaxed, columns } = priceOut(pages, model, branch, covering, goal, steps);
    best = !best || relaxed.gap < best.gap ? relaxed : { ...best, covering };
    if (best.gap < 0 || steps.left <= 0) return best;
    if (!isSettled(best, goal) && columns.filter(column => model.addColumn(column)).length > 0) continue;
    if (isIntegral(covering)) return best;
    const cuts = brokenBy(covering, pages.component, goal);
    stalls = covering.cost - lastCut < leastProgress(covering, goal) ? stalls + 1 : 0;
    lastCut = covering.cost;
    if (cuts.length === 0 || stalls > patience(covering, goal)) return best;
    for (const cut of cuts) model.addCut(cut);
  }
}

function brokenBy({ taken }: Covering, component: Component, { countsWords }: Goal): Cut[] {
  const cuts = brokenCuts(taken, component.stops.length, cutsARound);
  return cuts.length > 0 || countsWords ? cuts : brokenSavings(taken, component);
}

/** What a round of cuts must raise the bound by not to be fruitless. */
function leastProgress({ cost }: Covering, { countsWords }: Goal): number {
  return countsWords ? cost * 1e-5 : 0.005;
}

/** How many fruitless rounds of cuts to allow: more where the next whole number of pages is within reach. */
function patience({ cost }: Covering, { countsWords }: Goal): number {
  return countsWords ? 1 : Math.ceil(cost - 1e-6) - cost < 0.4 ? 12 : 1;
}

/** The fewest pages that the prices of a covering by pages allow: ⌈(Σ stop prices − Σ cut prices) / pagePrice⌉. */
export function pagesProven({ prices, pagePrice }: Relaxed): number {
  return Math.max(1, Math.ceil(earningsOf(prices) / pagePrice));
}

/** Whether the covering's pages, rounded up, are proven already, so that further columns cannot raise the bound. */
function isSettled(relaxed: Relaxed, { countsWords }: Goal): boolean {
  return !countsWords && pagesProven(relaxed) >= Math.ceil(relaxed.covering.cost - 1e-6);
}

export function isIntegral({ taken, whole }: Covering): boolean {
  return whole && taken.every(({ share }) => share > 1 - 1e-6);
}

function roundPrices({ stopPrices, cutPrices }: Covering, { cuts }: CoveringModel, goal: Goal): Prices {
  return {
    stops: stopPrices.map(price => Math.max(0, Math.round(price * goal.grain))),
    cuts: cuts.map((cut, at) => ({
      cut,
      price: Math.max(0, Math.round(-(cutPrices[at] ?? 0) * goal.grain)),
    })),
    word: goal.countsWords ? goal.grain : 0,
  };
}

/**
 * What the prices of a covering prove, and the pages that profit more than it thinks that any does: those that it lacks.
 * Nothing is proven where steps run out before every content was priced.
 */
function priceOut(
  pages: PageSource,
  model: CoveringModel,
  branch: Branch,
  covering: Covering,
  goal: Goal,
  steps: Steps,
): { relaxed: Relaxed; columns: Column[] } {
  const prices = roundPrices(covering, model, goal);
  const asked = goal.countsWords ? Math.max(0, Math.round(covering.pagePrice * goal.grain)) : goal.grain;
  const found = pages.profitable(prices, branch, asked, steps);
  const most = found.reduce((price, { profit }) => Math.max(price, profit), asked);
  const pagePrice = steps.left > 0 ? most : Number.POSITIVE_INFINITY;
  const worthwhile = found.filter(({ profit }) => profit > asked + 2);
  return {
    relaxed: { prices, pagePrice, gap: gapOf(prices, pagePrice, goal), covering },
    columns: mostProfitable(worthwhile, pages.component.stops.length),
  };
}

/** The columns that profit most, and not too many for one stop. */
function mostProfitable(found: readonly Priced[], size: number): Column[] {
  const used = new Int32Array(size);
  const columns: Column[] = [];
  for (const { column } of found.toSorted((one, other) => other.profit - one.profit)) {
    if (columns.length === columnsARound) break;
    if (column.stops.some(stop => (used[stop] ?? 0) >= columnsAStop)) continue;
    for (const stop of column.stops) used[stop] = (used[stop] ?? 0) + 1;
    columns.push(column);
  }
  return columns;
}

/** By how much a plan within the goal may exceed what the prices prove; below 0, there is none. */
export function gapOf(prices: Prices, pagePrice: number, goal: Goal): number {
  return goal.words * prices.word + pagePrice * goal.pages - earningsOf(prices);
}

/** Σ stop prices − Σ cut prices: what a plan's pages profit together, and their cost, at least. */
function earningsOf({ stops, cuts }: Prices): number {
  return (
    stops.reduce((sum, price) => sum + price, 0) -
    cuts.reduce((sum, { cut, price }) => sum + price * cut.most, 0)
  );
}
