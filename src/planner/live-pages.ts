import type { Component } from './contents.ts';
import { contentOf, coreOf } from './lawful.ts';
import { type Branch, type Prices, pagesWithin, type Steps } from './pages-within.ts';
import { wordsOf } from './resolve-stops.ts';

/** A lawful page that a plan of interest may hold, and what it adds to each objective. */
export interface LivePage {
  /** By number, ascending. */
  readonly stops: readonly number[];
  /** w(C) */
  readonly words: number;
  /** Σ weight(s) · (w(C) − w(B(s))) */
  readonly cost: number;
  /** 1 where no core need is the locked name of one of its stops, else 0. */
  readonly moved: 0 | 1;
  /** How much less it profits than the page that profits most. */
  readonly loss: number;
}

/**
 * Every lawful page that profits at least `pagePrice` − `gap`, or nothing where there are more than `most` or
 * steps run out.
 * At prices of zero these are all lawful pages.
 */
export function livePages(
  component: Component,
  prices: Prices,
  branch: Branch,
  { pagePrice, gap }: { readonly pagePrice: number; readonly gap: number },
  most: number,
  steps: Steps,
): LivePage[] | undefined {
  const search = pagesWithin(component, prices, branch, steps);
  const leastProfit = pagePrice - gap;
  const live = new Map<string, LivePage>();
  for (const content of component.contents) {
    search(content, leastProfit, true, (chosen, profit) => {
      const stops = chosen.toSorted((one, other) => one - other);
      const page = describePage(stops, component);
      if (page.words === content.words) live.set(stops.join(), { ...page, loss: pagePrice - profit });
      return live.size > most ? Number.POSITIVE_INFINITY : leastProfit;
    });
    if (live.size > most || steps.left <= 0) return undefined;
  }
  return [...live.values()];
}

/** What the page of these stops adds to each objective. */
export function describePage(stops: readonly number[], component: Component): LivePage {
  const members = stops.flatMap(stop => component.stops[stop] ?? []);
  const words = wordsOf(contentOf(members));
  const core = coreOf(members);
  const keeps = members.some(({ locked }) => core.some(({ need }) => need === locked));
  return {
    stops,
    words,
    cost: members.reduce((sum, stop) => sum + stop.weight * (words - stop.words), 0),
    moved: keeps ? 0 : 1,
    loss: 0,
  };
}
