import type { PageFound, StopChooser } from './choose-stops.ts';
import { type Component, type Group, rivalVariants } from './contents.ts';
import { type Lowering, lowerFor } from './lower-prices.ts';
import { outlookOver } from './outlook.ts';
import type { Stop } from './resolve-stops.ts';
import type { Steps } from './steps.ts';

/** Pages that profit more than was asked, and what none does once prices were lowered for the sake of those. */
export interface GrowthAround {
  /** What they profit at least at the prices that were not lowered yet. */
  readonly pages: readonly PageFound[];
  readonly bound: number;
}

/** The steps that it takes to look at a stop, and at what it may earn, for itself and for each of its passages. */
const [aMember, aCandidate, aPassage] = [0.1, 0.4, 0.06];
/** What looking for pages around one core has in common with looking around the others. */
export interface Growing {
  readonly component: Component;
  readonly lowering: Lowering;
  /** What a page must profit more than to be of interest. */
  readonly asked: number;
  readonly chooser: StopChooser;
  readonly earnedOn: (stop: number, words: number) => number;
  readonly steps: Steps;
}

interface Member {
  readonly at: number;
  readonly stop: Stop;
}

/** A part of the pages: their least and most words, and what was decided of their stops. */
interface Part {
  readonly shortest: number;
  readonly longest: number;
  /** The words of those that were put on the page. */
  readonly length: number;
  /** Stops that may still join. */
  readonly open: readonly number[];
  /** Stops that all passages are there for. */
  readonly inside: readonly number[];
}

/**
 * Looks for pages within the budget that profit more than asked around a core, by branch and bound: pages are parted into longer
 * and shorter ones, as long as there are stops that bear the shorter ones alone, and then into those that a stop stands on and
 * those that it does not. What can still be earned is bounded as by a knapsack.
 *
 * As soon as one is found, prices are lowered until it profits no more than asked: what was left out by then stays
 * out, and the rest is looked at with these.
 */
export function growAround(
  { core, asking }: Group,
  { component, lowering, asked, chooser, earnedOn, steps }: Growing,
): GrowthAround {
  const { prices } = lowering;
  const { stops, rules } = component;
  const members = asking.flatMap((at): Member[] => {
    const stop = stops[at];
    return stop && stop.words <= rules.budget && (prices.stops[at] ?? 0) > 0 ? [{ at, stop }] : [];
  });
  const passages = [...new Set(members.flatMap(({ stop }) => stop.passages))];
  const index = new Map(passages.map((passage, at) => [passage, at]));
  const words = Float64Array.from(passages, passage => passage.words);
  const ownOf = members.map(({ stop }) => stop.passages.map(passage => index.get(passage) ?? 0));
  const bears = Float64Array.from(members, ({ stop }) => stop.bears);
  const rivalsOf = rivalVariants(rules.keepsApart ? passages : []);
  const isTaken = new Uint8Array(passages.length);
  /** How many rivals of each passage were taken. */
  const barred = new Uint16Array(passages.length);
  const outlook = outlookOver(words, ownOf);
  const worthOf = (member: number, length: number) => earnedOn(members[member]?.at ?? 0, length);
  const pages: PageFound[] = [];
  let bound = asked;

  const grow = (whole: Part) => {
    for (let part: Part | undefined = whole; part; ) part = lookInto(part);
  };

  /** Looks into some pages, and returns those of them that are still to be looked into. */
  const lookInto = (part: Part): Part | undefined => {
    const { length, open, inside } = part;
    steps.left -= (open.length + inside.length) * aMember;
    const shortest = Math.max(part.shortest, length);
    const held = inside.filter(member => (bears[member] ?? 0) >= shortest);
    const heldBefore = held.length;
    const candidates: number[] = [];
    const values: number[] = [];
    for (const member of open) {
      const wider = widenedBy(member, length);
      if (Math.max(wider, shortest) > Math.min(part.longest, bears[member] ?? 0)) continue;
      const value = worthOf(member, Math.max(wider, shortest));
      if (value <= 0) continue;
      if (wider === length) held.push(member);
      else {
        candidates.push(member);
        values.push(value);
      }
    }
    if (held.length > heldBefore) consider(held, length);
    if (candidates.length === 0) return undefined;
    let earned = 0;
    let widest = 0;
    for (const member of held) earned += Math.max(0, worthOf(member, shortest));
    for (const group of [held, candidates])
      for (const member of group) widest = Math.max(widest, bears[member] ?? 0);
    const longest = Math.min(part.longest, widest);
    for (const member of candidates) steps.left -= aCandidate + (ownOf[member]?.length ?? 0) * aPassage;
    const { total, foremost } = outlook(candidates, values, isTaken, longest - length, asked - earned);
    if (earned + total <= asked) return undefined;
    if (steps.left <= 0) {
      bound = Math.max(bound, earned + total);
      return undefined;
    }
    const within = { shortest, longest, length, open: candidates, inside: held };
    const first = candidates[foremost] ?? 0;
    const middle = middleOf([...held, ...candidates], longest);
    if (middle !== undefined) {
      grow({ ...within, shortest: middle + 1 });
      return { ...within, longest: middle };
    }
    take(ownOf[first] ?? [], within);
    return { ...within, open: candidates.filter(member => member !== first) };
  };

  const take = (own: readonly number[], part: Part) => {
    const taken = own.filter(passage => isTaken[passage] === 0);
    const rivals = taken.flatMap(passage => rivalsOf.get(passage) ?? []);
    let { length } = part;
    for (const passage of taken) {
      isTaken[passage] = 1;
      length += words[passage] ?? 0;
    }
    for (const rival of rivals) barred[rival] = (barred[rival] ?? 0) + 1;
    grow({ ...part, length });
    for (const rival of rivals) barred[rival] = (barred[rival] ?? 0) - 1;
    for (const passage of taken) isTaken[passage] = 0;
  };

  /** The words of the page once it has all that a stop needs; endless where it has a rival of that. */
  const widenedBy = (member: number, length: number): number => {
    let wider = length;
    for (const passage of ownOf[member] ?? []) {
      if (barred[passage] !== 0) return Number.POSITIVE_INFINITY;
      if (isTaken[passage] === 0) wider += words[passage] ?? 0;
    }
    return wider;
  };

  const consider = (held: readonly number[], length: number) => {
    let most = 0;
    for (const member of held) most += Math.max(0, worthOf(member, length));
    if (most <= asked) return;
    const sought = () => {
      const candidates = held
        .map(member => ({ stop: members[member]?.at ?? 0, value: worthOf(member, length) }))
        .filter(({ value }) => value > 0)
        .sort((one, other) => one.stop - other.stop);
      return chooser.best(candidates, asked + 1);
    };
    bound = Math.max(bound, lowerFor(sought, length, lowering, pages));
  };

  /** Such a length that half of the stops who do not bear the longest pages do not bear longer ones. */
  const middleOf = (present: readonly number[], longest: number): number | undefined => {
    const borne = present.flatMap(member => {
      const most = bears[member] ?? 0;
      return most < longest ? [most] : [];
    });
    return borne.sort((one, other) => one - other)[borne.length >> 1];
  };

  if (members.length === 0) return { pages, bound };
  const whole = { shortest: 0, longest: rules.budget, length: 0, open: [...members.keys()], inside: [] };
  const start = core && index.get(core);
  if (start === undefined) grow(whole);
  else take([start], whole);
  return { pages, bound };
}
