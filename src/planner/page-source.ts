import type { Component, Content } from './contents.ts';
import type { Column } from './cover-by-pages.ts';
import { type LivePage, livePages } from './live-pages.ts';
import { type Branch, type Cut, countOf, type Prices, pagesWithin, type Steps } from './pages-within.ts';

/** A page and what it profits at the prices that were asked about. */
export interface Priced {
  readonly column: Column;
  readonly profit: number;
}

/** Where a branch of the search finds its pages: in all contents, or on a list. */
export interface PageSource {
  readonly component: Component;
  /** Whether a page that a covering knows may be in a plan of the branch. */
  holds(column: Column, branch: Branch): boolean;
  /** Pages that profit more than asked, the most profitable of all among them, if steps suffice. */
  profitable(prices: Prices, branch: Branch, asked: number, steps: Steps): Priced[];
  /** Every page that profits at least `pagePrice` − `gap`, or nothing where there are too many or steps run out. */
  live(
    prices: Prices,
    branch: Branch,
    terms: { readonly pagePrice: number; readonly gap: number },
    most: number,
    steps: Steps,
  ): LivePage[] | undefined;
}

/** All lawful pages, never listed: from each content the one that profits most. */
export function pagesOfContents(component: Component): PageSource {
  return {
    component,
    holds: isAllowed,
    profitable(prices, branch, asked, steps) {
      const search = pagesWithin(component, prices, branch, steps);
      const found: Priced[] = [];
      for (const content of component.contents) {
        let best: Priced | undefined;
        search(content, asked + 1, false, (chosen, profit) => {
          const stops = chosen.toSorted((one, other) => one - other);
          best = { profit, column: { stops, cost: prices.word > 0 ? costIn(content, stops) : 1 } };
          return profit + 1;
        });
        if (best) found.push(best);
      }
      return found;
    },
    live: (prices, branch, terms, most, steps) => livePages(component, prices, branch, terms, most, steps),
  };
}

/** Pages that were listed because a plan of interest holds no others. */
export function pagesListed(component: Component, pages: readonly LivePage[]): PageSource {
  const listed = new Set(pages.map(({ stops }) => stops.join()));
  const counts = new Map<Cut, readonly { readonly at: number; readonly count: number }[]>();
  const stopsOf = Array.from({ length: component.stops.length }, (): number[] => []);
  pages.forEach(({ stops }, at) => {
    for (const stop of stops) stopsOf[stop]?.push(at);
  });

  /** The pages that a cut counts. */
  const countedBy = (cut: Cut) => {
    const known = counts.get(cut);
    if (known) return known;
    const touched = new Set(cut.stops.flatMap(stop => stopsOf[stop] ?? []));
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
    holds: (column, branch) => listed.has(keyOf(column)) && isAllowed(column, branch),
    profitable(prices, branch, asked, steps) {
      const profit = profits(prices, steps);
      return pages.flatMap((page, at) => {
        const own = profit[at] ?? 0;
        return own > asked && isAllowed(page, branch) ? [{ column: page, profit: own }] : [];
      });
    },
    live(prices, branch, { pagePrice, gap }, most, steps) {
      const profit = profits(prices, steps);
      const live = pages.flatMap((page, at) => {
        const loss = pagePrice - (profit[at] ?? 0);
        return loss <= gap && isAllowed(page, branch) ? [{ ...page, loss }] : [];
      });
      return live.length <= most ? live : undefined;
    },
  };
}

/** The part of a step that pricing a listed page takes. */
const aPage = 1 / 2048;

const keys = new WeakMap<Column, string>();

function keyOf(column: Column): string {
  let key = keys.get(column);
  if (key === undefined) {
    key = column.stops.join();
    keys.set(column, key);
  }
  return key;
}

function isAllowed({ stops }: Column, { together, apart }: Branch): boolean {
  return stops.every(
    stop =>
      (together[stop] ?? []).every(other => stops.includes(other)) &&
      !(apart[stop] ?? []).some(other => stops.includes(other)),
  );
}

function costIn({ stops, costs }: Content, chosen: readonly number[]): number {
  return chosen.reduce((sum, stop) => sum + (costs[stops.indexOf(stop)] ?? 0), 0);
}
