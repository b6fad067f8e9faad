import type { PageFound } from './choose-stops.ts';
import type { Component } from './contents.ts';
import type { Column } from './covering.ts';
import { type Cut, countOf, stopsWeighing } from './cut.ts';
import { growPages } from './grow-pages.ts';
import { describePage, type LivePage, livePages } from './live-pages.ts';
import { type Excess, lowerPrices, scalePrices } from './lower-prices.ts';
import { type Prices, pageSearch } from './price-pages.ts';
import type { Steps } from './steps.ts';

/** A page and what it profits at the prices that were asked about. */
export interface Priced {
  readonly column: Column;
  readonly profit: number;
}

/** Pages that profit more than was asked. */
export interface Profitable {
  readonly found: readonly Priced[];
  /** What no page profits more than: infinite where steps did not suffice to tell. */
  readonly most: number;
  /** Prices at which no page profits more than was asked, where such are known. */
  readonly lowered?: Prices | undefined;
}

/** Where the search finds its pages: in listed contents, by growing them as well, or on a list. */
export interface PageSource {
  readonly component: Component;
  /** Whether pages take long to be found, as not all contents are listed. */
  readonly isGrown: boolean;
  /** Whether a page that a covering knows is one of them. */
  holds(column: Column): boolean;
  profitable(prices: Prices, asked: number, steps: Steps): Profitable;
  /** Every page that profits at least `pagePrice` − `gap`, or nothing where there are more than `most` or steps run out. */
  live(
    prices: Prices,
    terms: { readonly pagePrice: number; readonly gap: number },
    most: number,
    steps: Steps,
  ): LivePage[] | undefined;
}

/** All lawful pages of the listed contents. */
export function pagesOfContents(component: Component): PageSource {
  return {
    component,
    isGrown: false,
    holds: () => true,
    profitable(prices, asked, steps) {
      const excess = excessIn(component, prices, asked, steps);
      const found = excess.map(({ page }) => pricedOf(page, component));
      if (steps.left <= 0) return { found, most: Number.POSITIVE_INFINITY };
      const lowered = lowerPrices(component, prices, excess, asked, steps)?.prices;
      return { found, most: mostOf(found, asked), lowered };
    },
    live: (prices, terms, most, steps) => livePages(component, prices, terms, most, steps),
  };
}

/** The part of the steps left that growing pages may come to. */
const shareOfGrowth = 0.3;

/** All lawful pages, where not all contents are listed: around the cores of the others, pages are grown. */
export function pagesGrown(component: Component): PageSource {
  return {
    component,
    isGrown: true,
    holds: () => true,
    profitable(prices, asked, steps) {
      const { found, lowered } = growAll(component, prices, asked, steps, shareOfGrowth);
      return {
        found: found.map(page => pricedOf(page, component)),
        most: Number.POSITIVE_INFINITY,
        lowered,
      };
    },
    live: () => undefined,
  };
}

/**
 * Pages that profit more than asked, from every listed content and around every other core, and prices at which none does: nothing
 * where steps ran out.
 *
 * @param share the part of the steps that growing pages may come to
 */
export function growAll(
  component: Component,
  prices: Prices,
  asked: number,
  steps: Steps,
  share: number,
): { readonly found: readonly PageFound[]; readonly lowered: Prices | undefined } {
  const excess = excessIn(component, prices, asked, steps);
  const found = excess.map(({ page }) => page);
  const lowering = lowerPrices(component, prices, excess, asked, steps);
  if (!lowering || steps.left <= 0) return { found, lowered: undefined };
  const { pages, mostAround } = growPages(component, lowering, asked, steps, steps.left * share);
  return {
    found: [...found, ...pages],
    lowered: scalePrices(component, lowering.prices, mostAround, asked),
  };
}

function excessIn(component: Component, prices: Prices, asked: number, steps: Steps): Excess[] {
  const found: Excess[] = [];
  pageSearch(component, prices, steps).best(asked + 1, (content, page) => found.push({ content, page }));
  return found;
}

function pricedOf({ stops, profit }: PageFound, component: Component): Priced {
  const column = describePage(
    stops.toSorted((one, other) => one - other),
    component,
  );
  return { column, profit };
}

function mostOf(found: readonly Priced[], asked: number): number {
  return found.reduce((most, { profit }) => Math.max(most, profit), asked);
}

/** Pages that were listed because a plan of interest holds no others. */
export function pagesListed(component: Component, pages: readonly LivePage[]): PageSource {
  const listed = new Set(pages.map(({ stops }) => stops.join()));
  const counts = new Map<Cut, readonly { readonly at: number; readonly count: number }[]>();
  const pagesOf = component.stops.map((): number[] => []);
  pages.forEach(({ stops }, at) => {
    for (const stop of stops) pagesOf[stop]?.push(at);
  });

  /** The pages that a cut counts. */
  const countedBy = (cut: Cut) => {
    const known = counts.get(cut);
    if (known) return known;
    const touched = new Set(stopsWeighing(cut).flatMap(stop => pagesOf[stop] ?? []));
    const counted = [...touched]
      .map(at => ({ at, count: countOf(cut, pages[at]?.stops ?? []) }))
      .filter(({ count }) => count > 0);
    counts.set(cut, counted);
    return counted;
  };

  const profits = (prices: Prices, steps: Steps): Float64Array => {
    steps.left -= pages.length * aPage;
    const profit = new Float64Array(pages.length);
    pages.forEach(({ stops, cost }, at) => {
      let own = -prices.word * cost;
      for (const stop of stops) own += prices.stops[stop] ?? 0;
      profit[at] = own;
    });
    for (const { cut, price } of prices.cuts) {
      if (price === 0) continue;
      for (const { at, count } of countedBy(cut)) profit[at] = (profit[at] ?? 0) - price * count;
    }
    return profit;
  };

  return {
    component,
    isGrown: false,
    holds: column => listed.has(keyOf(column)),
    profitable(prices, asked, steps) {
      const profit = profits(prices, steps);
      const found = pages.flatMap((page, at) => {
        const own = profit[at] ?? 0;
        return own > asked ? [{ column: page, profit: own }] : [];
      });
      return { found, most: mostOf(found, asked) };
    },
    live(prices, { pagePrice, gap }, most, steps) {
      const profit = profits(prices, steps);
      const live = pages.flatMap((page, at) => {
        const loss = pagePrice - (profit[at] ?? 0);
        return loss <= gap ? [{ ...page, loss }] : [];
      });
      return live.length <= most ? live : undefined;
    },
  };
}

/** The steps that pricing a listed page takes. */
const aPage = 0.05;

const keys = new WeakMap<Column, string>();

function keyOf(column: Column): string {
  let key = keys.get(column);
  if (key === undefined) {
    key = column.stops.join();
    keys.set(column, key);
  }
  return key;
}
