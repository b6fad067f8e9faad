import { type Component, rivalVariants } from './contents.ts';
import { contentOf } from './lawful.ts';

/** A page that stops join and leave, lawful or not. */
export interface ChangingPage {
  /** By number, in no order. */
  readonly stops: number[];
  /** How many of them need each passage. */
  readonly counts: Uint16Array;
  words: number;
}

/** How a component's stops change pages, and what the rules say to it. Stops and passages go by number. */
export interface ChangingPages {
  /** The passages that each stop needs. */
  readonly passagesOf: readonly (readonly number[])[];
  /** The words of each passage. */
  readonly wordsOf: Float64Array;
  /** No page may have more words. */
  readonly longest: number;
  open(stops: readonly number[]): ChangingPage;
  copy(page: ChangingPage): ChangingPage;
  join(page: ChangingPage, stop: number): void;
  leave(page: ChangingPage, stop: number): void;
  wordsWith(page: ChangingPage, stop: number): number;
  /** Whether core and apart let a stop join. */
  mayMeet(page: ChangingPage, stop: number): boolean;
  /** Whether budget and focus let a stop join, if that makes so many words once some others have left. */
  hasRoomFor(page: ChangingPage, stop: number, words: number, without?: readonly number[]): boolean;
  isTooLong(page: ChangingPage): boolean;
}

export function changingPages({ stops: all, rules, conflicts }: Component): ChangingPages {
  const passages = contentOf(all);
  const index = new Map(passages.map((passage, at) => [passage, at]));
  const passagesOf = all.map(stop => stop.passages.map(passage => index.get(passage) ?? 0));
  const wordsOf = Float64Array.from(passages, passage => passage.words);
  const own = Float64Array.from(all, stop => stop.words);
  const bears = Float64Array.from(all, stop => stop.bears);
  const longest = own.reduce((most, words) => Math.max(most, words), rules.budget);
  const rivalsOf = rivalVariants(rules.keepsApart ? passages : []);

  const join = (page: ChangingPage, stop: number) => {
    page.stops.push(stop);
    for (const passage of passagesOf[stop] ?? none) {
      const count = page.counts[passage] ?? 0;
      page.counts[passage] = count + 1;
      if (count === 0) page.words += wordsOf[passage] ?? 0;
    }
  };
  const isWithinBounds = (
    stops: readonly number[],
    words: number,
    without: readonly number[],
    other?: number,
  ) => {
    if (words > longest) return false;
    let isWithinBudget = words <= rules.budget || (other !== undefined && own[other] === words);
    for (const stop of stops) {
      if (without.includes(stop)) continue;
      if (words > (bears[stop] ?? 0)) return false;
      isWithinBudget ||= own[stop] === words;
    }
    return isWithinBudget;
  };

  return {
    passagesOf,
    wordsOf,
    longest,
    open(stops) {
      const page = { stops: [], counts: new Uint16Array(passages.length), words: 0 };
      for (const stop of stops) join(page, stop);
      return page;
    },
    copy: ({ stops, counts, words }) => ({ stops: [...stops], counts: counts.slice(), words }),
    join,
    leave(page, stop) {
      const last = page.stops.pop();
      if (last !== undefined && last !== stop) page.stops[page.stops.indexOf(stop)] = last;
      for (const passage of passagesOf[stop] ?? none) {
        const count = (page.counts[passage] ?? 0) - 1;
        page.counts[passage] = count;
        if (count === 0) page.words -= wordsOf[passage] ?? 0;
      }
    },
    wordsWith({ counts, words }, stop) {
      let sum = words;
      for (const passage of passagesOf[stop] ?? none) if (counts[passage] === 0) sum += wordsOf[passage] ?? 0;
      return sum;
    },
    mayMeet({ stops, counts }, stop) {
      const needs = passagesOf[stop] ?? none;
      if (rules.needsCore && !needs.some(passage => counts[passage] === stops.length)) return false;
      if (!rules.keepsApart) return true;
      const bringsRival = (passage: number) =>
        counts[passage] === 0 && rivalsOf.get(passage)?.some(rival => counts[rival] !== 0);
      return (
        !(rivalsOf.size > 0 && needs.some(bringsRival)) &&
        !conflicts[stop]?.some(other => stops.includes(other))
      );
    },
    hasRoomFor: ({ stops }, stop, words, without = none) =>
      words <= (bears[stop] ?? 0) && isWithinBounds(stops, words, without, stop),
    isTooLong: ({ stops, words }) => stops.length > 0 && !isWithinBounds(stops, words, none),
  };
}

const none: readonly number[] = [];
