import { earningsOn, type PageFound, type Sought, stopChooser } from './choose-stops.ts';
import { type Component, type Group, rivalVariants } from './contents.ts';
import { outlookOver } from './outlook.ts';
import type { Prices } from './price-pages.ts';
import type { Passage, Stop } from './resolve-stops.ts';
import type { Steps } from './steps.ts';

export interface Growth {
  /** Lawful pages that profit more than was asked, the best that was found around each core. */
  readonly pages: readonly PageFound[];
  /** For each core, in the order of the component's unlisted groups, what no page around it profits more than. */
  readonly mostAround: Float64Array;
}

/** The steps that looking at a stop takes. */
const aMember = 0.25;
/** A choice of stops that was begun may take so many steps more than are left. */
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
  const { unlisted } = component;
  const pages: PageFound[] = [];
  const floor = Math.max(asked, 0);
  const mostAround = new Float64Array(unlisted.length).fill(floor);
  const note = (group: number, { best, bound }: Sought) => {
    if (best) pages.push(best);
    mostAround[group] = Math.max(mostAround[group] ?? 0, bound, best?.profit ?? bound);
  };
  unlisted.forEach((group, at) => {
    const budget = { left: Math.min(most, steps.left) };
    steps.left -= budget.left;
    note(at, growAround(group.core, group.asking, component, prices, floor + 1, budget));
    steps.left += budget.left;
    for (const sought of aroundTooLong(group, component, prices, floor + 1, steps)) note(at, sought);
  });
  return { pages, mostAround };
}

/** The pages that are over budget because one of their stops is so by itself. */
function aroundTooLong(
  { core, asking }: Group,
  component: Component,
  prices: Prices,
  least: number,
  steps: Steps,
): Sought[] {
  const { stops, rules } = component;
  const chooser = stopChooser(component, prices, steps, mostOverspent);
  const earnedOn = earningsOn(component, prices);
  return asking.flatMap(holder => {
    const { words = 0, passages = [] } = stops[holder] ?? {};
    if (words <= rules.budget || (core && !passages.includes(core))) return [];
    const candidates = asking
      .filter(at => {
        const stop = stops[at];
        return stop && stop.bears >= words && stop.passages.every(passage => passages.includes(passage));
      })
      .map(stop => ({ stop, value: earnedOn(stop, words) }))
      .filter(({ stop, value }) => stop === holder || value > 0);
    return [chooser.best(candidates, least, [holder])];
  });
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
  const members = asking.flatMap((at): Member[] => {
    const stop = stops[at];
    return stop && stop.words <= rules.budget && (prices.stops[at] ?? 0) > 0 ? [{ at, stop }] : [];
  });
  const passages = [...new Set(members.flatMap(({ stop }) => stop.passages))];
  const index = new Map(passages.map((passage, at) => [passage, at]));
  const words = Float64Array.from(passages, passage => passage.words);
  const ownOf = members.map(({ stop }) => stop.passages.map(passage => index.get(passage) ?? 0));
  const rivalsOf = rivalVariants(rules.keepsApart ? passages : []);
  const isTaken = new Uint8Array(passages.length);
  const isLeft = new Uint8Array(passages.length);
  const outlook = outlookOver(words, ownOf);
  const chooser = stopChooser(component, prices, steps, mostOverspent);
  const earnedOn = earningsOn(component, prices);
  let best: PageFound | undefined;
  let bound = least - 1;
  const enough = () => best?.profit ?? least - 1;
  const worthOf = (member: number, length: number) => {
    const known = members[member];
    return known ? earnedOn(known.at, length) : 0;
  };
  const bearsOf = (member: number) => members[member]?.stop.bears ?? 0;

  /**
   * @param length the words of the passages that were taken
   * @param open stops that lack passages, but none that was left out
   * @param inside stops that lack none
   */
  const grow = (length: number, open: readonly number[], inside: readonly number[]) => {
    steps.left -= (open.length + inside.length) * aMember;
    const held = inside.filter(member => bearsOf(member) >= length && worthOf(member, length) > 0);
    const candidates: number[] = [];
    const values: number[] = [];
    for (const member of open) {
      let wider = length;
      let isOpen = true;
      for (const passage of ownOf[member] ?? []) {
        if (isLeft[passage] === 1) isOpen = false;
        else if (isTaken[passage] === 0) wider += words[passage] ?? 0;
      }
      if (!isOpen || wider > bearsOf(member) || wider > rules.budget) continue;
      const value = worthOf(member, wider);
      if (value <= 0) continue;
      if (wider === length) held.push(member);
      else {
        candidates.push(member);
        values.push(value);
      }
    }
    const earned = held.reduce((sum, member) => sum + worthOf(member, length), 0);
    if (earned > enough()) {
      const candidates = held
        .map(member => ({ stop: members[member]?.at ?? 0, value: worthOf(member, length) }))
        .sort((one, other) => one.stop - other.stop);
      const chosen = chooser.best(candidates, enough() + 1);
      best = chosen.best ?? best;
      bound = Math.max(bound, chosen.bound);
    }
    if (candidates.length === 0) return;
    let widest = 0;
    for (const member of held) widest = Math.max(widest, bearsOf(member));
    for (const member of candidates) widest = Math.max(widest, bearsOf(member));
    const { total, next } = outlook(candidates, values, isTaken, Math.min(rules.budget, widest) - length);
    if (earned + total <= enough()) return;
    if (steps.left <= 0) {
      bound = Math.max(bound, earned + total);
      return;
    }
    if (!rivalsOf.get(next)?.some(rival => isTaken[rival] === 1)) {
      isTaken[next] = 1;
      grow(length + (words[next] ?? 0), candidates, held);
      isTaken[next] = 0;
    }
    isLeft[next] = 1;
    grow(length, candidates, held);
    isLeft[next] = 0;
  };

  if (members.length === 0) return { best, bound };
  const start = core && index.get(core);
  if (start !== undefined) isTaken[start] = 1;
  grow(core?.words ?? 0, [...members.keys()], []);
  return { best, bound };
}

interface Member {
  readonly at: number;
  readonly stop: Stop;
}
