import { earningsOn, type PageFound, stopChooser } from './choose-stops.ts';
import type { Component, Group } from './contents.ts';
import { type Growing, type GrowthAround, growAround } from './grow-around.ts';
import { type Lowering, lowerFor } from './lower-prices.ts';
import type { Steps } from './steps.ts';

export interface Growth {
  /** Lawful pages that profit more than was asked; at the prices as they were then, at least so much. */
  readonly pages: readonly PageFound[];
  /** For each core, in the order of the component's unlisted groups, what no page around it profits more than by now. */
  readonly mostAround: Float64Array;
}

/** The steps that are spent around a core at first, and how many times more are each time that too few pages were found. */
const [stepsACore, timesMore] = [20_000, 8];
const fewPages = 60;
/** A choice of stops that was begun may take so many steps more than are left. */
const mostOverspent = 1e5;
/** The steps that a stop takes which is looked at around a core. */
const aStop = 0.2;

/**
 * Looks for pages that profit more than asked around each core whose contents were too many to be listed, and lowers prices until
 * none does. Every core is looked at, if briefly.
 *
 * @param most about how many steps to spend
 */
export function growPages(
  component: Component,
  lowering: Lowering,
  asked: number,
  steps: Steps,
  most: number,
): Growth {
  const { unlisted } = component;
  const pages: PageFound[] = [];
  const mostAround = new Float64Array(unlisted.length).fill(Number.POSITIVE_INFINITY);
  const reserve = steps.left - most;
  const lent = { left: 0 };
  const growing: Growing = {
    component,
    lowering,
    asked,
    chooser: stopChooser(component, lowering.prices, lent, mostOverspent),
    earnedOn: earningsOn(component, lowering.prices),
    steps: lent,
  };
  const first = Math.min(stepsACore, most / Math.max(1, unlisted.length));
  for (let share = first, before = -1; share > before; ) {
    unlisted.forEach((group, at) => {
      if ((mostAround[at] ?? 0) <= asked) return;
      lent.left = share - group.asking.length * aStop;
      const around = growAround(group, growing);
      const tooLong = aroundTooLong(group, growing);
      steps.left -= share - lent.left;
      pages.push(...around.pages, ...tooLong.pages);
      mostAround[at] = Math.max(around.bound, tooLong.bound);
    });
    const unfinished = mostAround.filter(bound => bound > asked).length;
    if (unfinished === 0 || pages.length > fewPages) break;
    before = share;
    share = Math.min(share * timesMore, (steps.left - reserve) / unfinished);
  }
  return { pages, mostAround };
}

/** The pages that are over budget because one of their stops is so by itself. */
function aroundTooLong(
  { core, asking }: Group,
  { component, lowering, asked, chooser, earnedOn, steps }: Growing,
): GrowthAround {
  const { stops, rules } = component;
  const pages: PageFound[] = [];
  let bound = asked;
  for (const holder of asking) {
    const { words = 0, passages = [] } = stops[holder] ?? {};
    if (words <= rules.budget || (core && !passages.includes(core))) continue;
    steps.left -= asking.length * aStop;
    const fitting = asking.filter(at => {
      const stop = stops[at];
      return stop && stop.bears >= words && stop.passages.every(passage => passages.includes(passage));
    });
    const sought = () => {
      const candidates = fitting
        .map(stop => ({ stop, value: earnedOn(stop, words) }))
        .filter(({ stop, value }) => stop === holder || value > 0);
      return chooser.best(candidates, asked + 1, [holder]);
    };
    bound = Math.max(bound, lowerFor(sought, words, lowering, pages));
  }
  return { pages, bound };
}
