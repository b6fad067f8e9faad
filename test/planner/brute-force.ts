import { emptyLock, type Lock } from '../../src/model/lock.ts';
import type { Numbers } from '../../src/model/numbers.ts';
import { lockedNeeds } from './lock-of.ts';

/** The least plan by the definition's own words. Shares no code with the planner, and is slow: eight stops or so. */
export interface LeastByForce {
  readonly pages: number;
  /** Σ weight · words read past, in millionths. */
  readonly words: bigint;
  readonly moves: number;
  /** The stops of each page, sorted, by their first stop: the least by names. */
  readonly partition: readonly (readonly string[])[];
  /** The same, but where pages that exchange stops could stay as they were before and be no worse, they do. */
  readonly kept: readonly (readonly string[])[];
}

interface Visit {
  readonly id: string;
  readonly journey: number;
  readonly place: number;
  readonly personas: readonly string[];
  readonly weight: bigint;
  /** Passage ids. */
  readonly reads: readonly string[];
}

/** @param without the rules of a page that are switched off, by their names in the contract */
export function leastByForce(
  numbers: Numbers,
  lock: Lock = emptyLock,
  without: readonly string[] = [],
): LeastByForce {
  const [asksCore, asksFocus, asksBudget, asksApart] = ['core', 'focus', 'budget', 'apart'].map(
    rule => !without.includes(rule),
  );
  const locked = lockedNeeds(lock);
  const visits = visitsOf(numbers);
  const words = new Map(numbers.passages.map(passage => [passage.id, passage.words]));
  const needOf = new Map(numbers.passages.map(passage => [passage.id, passage.need]));
  const lengthOf = (content: readonly string[]) => content.reduce((sum, id) => sum + (words.get(id) ?? 0), 0);
  const lawful = new Map<number, boolean>();
  const members = (mask: number) => visits.filter((_, at) => (mask >> at) & 1);
  const contentOf = (mask: number) => [...new Set(members(mask).flatMap(visit => visit.reads))];
  const isLawful = (mask: number): boolean => {
    let known = lawful.get(mask);
    if (known === undefined) {
      known = judge(members(mask), contentOf(mask));
      lawful.set(mask, known);
    }
    return known;
  };
  const judge = (here: readonly Visit[], content: readonly string[]): boolean => {
    const length = lengthOf(content);
    const coreExists = here[0]?.reads.some(id => here.every(visit => visit.reads.includes(id)));
    const focus = BigInt(Math.round(numbers.settings.focus * 1e6));
    const focused = here.every(visit => BigInt(lengthOf(visit.reads)) * 1_000_000n >= focus * BigInt(length));
    const short = length <= numbers.settings.budget;
    const oneNeedsAll = here.some(visit => content.every(id => visit.reads.includes(id)));
    const needs = content.map(id => needOf.get(id));
    const variants = new Set(needs).size < needs.length;
    const meets = here.some((one, at) => here.slice(at + 1).some(other => mustNotMeet(one, other, numbers)));
    return (
      (!asksCore || Boolean(coreExists)) &&
      (!asksFocus || focused) &&
      (!asksBudget || short || oneNeedsAll) &&
      (!asksApart || (!variants && !meets))
    );
  };

  /** Stops that read the same, must avoid the same others that they could meet, and are no longer than a page may be. */
  const areTwins = (one: Visit, other: Visit): boolean => {
    const avoids = (visit: Visit) =>
      visits
        .filter(
          met =>
            met !== visit &&
            mustNotMeet(visit, met, numbers) &&
            (!asksCore || met.reads.some(id => visit.reads.includes(id))),
        )
        .map(met => met.id)
        .join();
    return (
      [...one.reads].sort().join() === [...other.reads].sort().join() &&
      (!asksApart || avoids(one) === avoids(other)) &&
      (!asksBudget || lengthOf(one.reads) <= numbers.settings.budget)
    );
  };
  const twins = visits.flatMap((one, at) =>
    visits.flatMap((other, later) => (later > at && areTwins(one, other) ? [(1 << at) | (1 << later)] : [])),
  );
  const twinsStandTogether = (masks: readonly number[]) =>
    twins.every(pair => masks.some(mask => (mask & pair) === pair));

  let best: { masks: number[]; value: [number, bigint, number, string] } | undefined;
  const weigh = (masks: number[]) => {
    const past = masks.reduce((sum, mask) => {
      const length = lengthOf(contentOf(mask));
      return members(mask).reduce(
        (own, visit) => own + visit.weight * BigInt(length - lengthOf(visit.reads)),
        sum,
      );
    }, 0n);
    const moves = masks.filter(mask => {
      const core = contentOf(mask).filter(id => members(mask).every(visit => visit.reads.includes(id)));
      return !members(mask).some(visit => core.some(id => needOf.get(id) === locked[visit.id]));
    }).length;
    const leaders = visits.map((_, at) => {
      const mask = masks.find(page => (page >> at) & 1) ?? 0;
      return String.fromCharCode(65 + Math.log2(mask & -mask));
    });
    return [masks.length, past, moves, leaders.join('')] as [number, bigint, number, string];
  };
  const partition = (at: number, masks: number[]) => {
    if (at === visits.length) {
      if (!masks.every(isLawful) || !twinsStandTogether(masks)) return;
      const value = weigh(masks);
      if (!best || isBefore(value, best.value)) best = { masks: [...masks], value };
      return;
    }
    for (let page = 0; page < masks.length; page++) {
      masks[page] = (masks[page] ?? 0) | (1 << at);
      partition(at + 1, masks);
      masks[page] = (masks[page] ?? 0) & ~(1 << at);
    }
    masks.push(1 << at);
    partition(at + 1, masks);
    masks.pop();
  };
  partition(0, []);
  if (!best) throw new Error('There is always a plan: every stop on a page of its own.');
  const [pages, past, moves] = best.value;
  const before = formerMasks(visits, lock);
  const kept = clustersOf(best.masks, before).flatMap(cluster => {
    const all = cluster.reduce((whole, mask) => whole | mask, 0);
    const stood = before.filter(mask => mask & all);
    const areLawful = stood.reduce((whole, mask) => whole | mask, 0) === all && stood.every(isLawful);
    if (!areLawful) return cluster;
    const [ours, theirs] = [weigh(stood), weigh(cluster)];
    return isBefore([theirs[0], theirs[1], theirs[2], ''], [ours[0], ours[1], ours[2], '']) ? cluster : stood;
  });
  const named = (masks: readonly number[]) =>
    masks
      .map(mask => members(mask).map(visit => visit.id))
      .sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
  return { pages, words: past, moves, partition: named(best.masks), kept: named(kept) };
}

/** Who stood on each page of before, as masks. */
function formerMasks(visits: readonly Visit[], { pages }: Lock): number[] {
  return Object.values(pages)
    .map(({ stops }) =>
      visits.reduce((mask, { id }, at) => (stops.includes(id) ? mask | (1 << at) : mask), 0),
    )
    .filter(mask => mask > 0);
}

/** Masks that overlap one of `others` in common, directly or through more. */
function clustersOf(masks: readonly number[], others: readonly number[]): number[][] {
  const clusters = masks.map(mask => [mask]);
  for (const other of others) {
    const [first, ...rest] = clusters.filter(cluster => cluster.some(mask => mask & other));
    for (const more of rest) first?.push(...more.splice(0));
  }
  return clusters.filter(cluster => cluster.length > 0);
}

function isBefore(one: [number, bigint, number, string], other: [number, bigint, number, string]): boolean {
  for (const at of [0, 1, 2, 3] as const) {
    if (one[at] < other[at]) return true;
    if (one[at] > other[at]) return false;
  }
  return false;
}

function visitsOf(numbers: Numbers): Visit[] {
  return numbers.journeys
    .flatMap((journey, at) =>
      journey.stops.map((stop, place) => ({
        id: `${journey.id}.${stop.id}`,
        journey: at,
        place,
        personas: journey.persona,
        weight: BigInt(Math.round(journey.weight * 1e6)),
        reads: stop.needs.map(need => {
          const answers = numbers.passages.filter(passage => passage.need === need);
          const own = answers.find(passage =>
            passage.for?.some(persona => journey.persona.includes(persona)),
          );
          const answer = own ?? answers.find(passage => !passage.for);
          if (!answer) throw new Error(`No passage answers ${need}.`);
          return answer.id;
        }),
      })),
    )
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function mustNotMeet(one: Visit, other: Visit, { settings }: Numbers): boolean {
  if (one.journey === other.journey) return Math.abs(one.place - other.place) === 1;
  return settings.apart.some(
    ([a, b]) =>
      (one.personas.includes(a) && other.personas.includes(b)) ||
      (one.personas.includes(b) && other.personas.includes(a)),
  );
}
