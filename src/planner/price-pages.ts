import { type Candidate, earningsOn, type PageFound, stopChooser } from './choose-stops.ts';
import type { Component } from './contents.ts';
import type { Cut } from './cut.ts';
import type { Steps } from './steps.ts';

/** What serving each stop is worth, in whole numbers: the dual prices of a covering by pages. */
export interface Prices {
  readonly stops: Float64Array;
  /** What a page pays for what it counts in a cut. */
  readonly cuts: readonly { readonly cut: Cut; readonly price: number }[];
  /** The price of one weighted word read past. */
  readonly word: number;
}

/** Parts of a step. */
const aContent = 0.05;

export interface PageSearch {
  /** The page of a content that profits most, where that is at least so much. */
  bestIn(content: number, least: number): PageFound | undefined;
  /** From each content the page that profits most, where that is at least so much. */
  best(least: number, visit: (content: number, page: PageFound) => void): void;
  /**
   * Every page that profits at least so much, once for each content that it fits in; `visit` is lent its stops and returns the
   * least from then on.
   */
  all(least: number, visit: (content: number, stops: readonly number[], profit: number) => number): void;
}

/**
 * Prepares a search, content by content, for pages of a profit: Σ over their stops of price − cost, less the price of what
 * they count for in cuts. Where steps run out, the search ends early.
 */
export function pageSearch(component: Component, prices: Prices, steps: Steps): PageSearch {
  const { starts, stops, words, holders, count } = component.contents;
  const chooser = stopChooser(component, prices, steps);
  const earnedOn = earningsOn(component, prices);

  /** What a content's stops earn together if nothing is in their way. */
  const mostIn = (content: number) => {
    let most = 0;
    for (let at = starts[content] ?? 0, end = starts[content + 1] ?? 0; at < end; at++) {
      const value = earnedOn(stops[at] ?? 0, words[content] ?? 0);
      if (value > 0) most += value;
    }
    return most;
  };

  const candidatesIn = (content: number): Candidate[] => {
    const candidates: Candidate[] = [];
    for (let at = starts[content] ?? 0, end = starts[content + 1] ?? 0; at < end; at++) {
      const stop = stops[at] ?? 0;
      candidates.push({ stop, value: earnedOn(stop, words[content] ?? 0) });
    }
    return candidates;
  };

  const bestIn = (content: number, least: number): PageFound | undefined => {
    if (mostIn(content) < least) return undefined;
    const held = holders.get(content);
    const worthwhile = candidatesIn(content).filter(({ stop, value }) => value > 0 || held?.includes(stop));
    return chooser.best(worthwhile, least, held).best;
  };

  return {
    bestIn,
    best(least, visit) {
      steps.left -= count * aContent;
      for (let content = 0; content < count && steps.left > 0; content++) {
        const page = bestIn(content, least);
        if (page) visit(content, page);
      }
    },
    all(asked, visit) {
      let least = asked;
      steps.left -= count * aContent;
      for (let content = 0; content < count && steps.left > 0; content++) {
        if (mostIn(content) < least) continue;
        const onPage = (found: readonly number[], profit: number) => {
          least = Math.max(least, visit(content, found, profit));
          return least;
        };
        chooser.all(candidatesIn(content), least, onPage, holders.get(content));
      }
    },
  };
}
