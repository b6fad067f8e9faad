import type { Component } from './contents.ts';
import { contentOf, keepsItsPurpose } from './lawful.ts';
import { type Prices, pageSearch } from './price-pages.ts';
import { wordsOf } from './resolve-stops.ts';
import type { Steps } from './steps.ts';

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
  /** How much less it profits than the page that profits most; 0 where no prices were asked about. */
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
  { pagePrice, gap }: { readonly pagePrice: number; readonly gap: number },
  most: number,
  steps: Steps,
): LivePage[] | undefined {
  const leastProfit = pagePrice - gap;
  const live = new Map<string, LivePage>();
  let looked = 0;
  pageSearch(component, prices, steps).all(leastProfit, (content, chosen, profit) => {
    steps.left -= aPage;
    const stops = chosen.toSorted((one, other) => one - other);
    const page = describePage(stops, component);
    if (page.words === component.contents.words[content])
      live.set(stops.join(), { ...page, loss: pagePrice - profit });
    return live.size > most || ++looked > 4 * most + 1000 ? Number.POSITIVE_INFINITY : leastProfit;
  });
  return live.size > most || looked > 4 * most + 1000 || steps.left <= 0 ? undefined : [...live.values()];
}

/** The steps that describing a page takes. */
const aPage = 2;

/** What the page of these stops adds to each objective. */
export function describePage(stops: readonly number[], component: Component): LivePage {
  const members = stops.flatMap(stop => component.stops[stop] ?? []);
  const words = wordsOf(contentOf(members));
  return {
    stops,
    words,
    cost: members.reduce((sum, stop) => sum + stop.weight * (words - stop.words), 0),
    moved: keepsItsPurpose(members) ? 0 : 1,
    loss: 0,
  };
}
