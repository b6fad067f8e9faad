import { conflictsOf } from './conflicts.ts';
import { GrowingContents } from './growing-contents.ts';
import type { Rules } from './lawful.ts';
import type { Passage, Stop } from './resolve-stops.ts';

/**
 * What pages may hold: lawful unions of stops' passages, and who may stand on each, in flat arrays. The stops of content
 * c are `stops[starts[c]]` up to, and without, `stops[starts[c + 1]]`.
 */
export interface Contents {
  readonly count: number;
  readonly starts: Int32Array;
  /** Those that need the core passage, find all their passages here and keep their focus; ascending in each content. */
  readonly stops: Int32Array;
  readonly words: Float64Array;
  /** For contents over budget, the stops that alone need all of it; one of them must stand on the page. */
  readonly holders: ReadonlyMap<number, readonly number[]>;
}

export interface Group {
  readonly core: Passage | undefined;
  /** By number, ascending. */
  readonly asking: readonly number[];
}

/** Stops among which pages are sought, numbered in the order of their ids. */
export interface Component {
  readonly stops: readonly Stop[];
  readonly rules: Rules;
  /** For each stop, those that it must not meet, among the ones that it shares a passage with. */
  readonly conflicts: readonly (readonly number[])[];
  /** Around each core passage, the stops that need it; where pages need no core, all stops around none. */
  readonly groups: readonly Group[];
  readonly contents: Contents;
  /** The groups around whose cores there are more contents than were listed. */
  readonly unlisted: readonly Group[];
}

/**
 * Lists contents, not sets of stops: a page's words are at most 1/focus times those of its smallest stop, so that few
 * unions are lawful, while the sets of stops that fit into one are without number where a need is asked by nearly everyone.
 *
 * Where there is no room for all, those of few stops are listed around the cores that most ask for.
 *
 * @param stops sorted by id
 * @param most about how many stops contents may have together
 */
export function listContents(stops: readonly Stop[], rules: Rules, most: number): Component {
  const groups = groupsOf(stops, rules);
  const largest = groups.slice(-1);
  const isTooMuch = listGroups(largest, stops, rules, most * shareOfLargest).unlisted.length > 0;
  const room = isTooMuch ? Math.min(most, fewPlaces) : most;
  return {
    stops,
    rules,
    conflicts: conflictsOf(stops, rules),
    groups,
    ...listGroups(groups, stops, rules, room),
  };
}

/** Where the largest group takes more than this part of the room by itself, there is none for all, and little is as good as much. */
const shareOfLargest = 0.25;
const fewPlaces = 200_000;
/** So many cores share the room that is left for contents; others come after them. */
const sharers = 20;
/** How many stops join one after the other, at most, where all contents around a core are too many. */
const depths = [Number.POSITIVE_INFINITY, 4, 3, 2, 1];

function listGroups(
  groups: readonly Group[],
  stops: readonly Stop[],
  rules: Rules,
  most: number,
): Pick<Component, 'contents' | 'unlisted'> {
  const listed = new Set<Passage>();
  const found = new GrowingContents();
  const unlisted = groups.filter((group, at) => {
    const room = found.places + (most - found.places) / Math.min(groups.length - at, sharers);
    const before = found.count;
    const depth = depths.findIndex(deepest => {
      found.truncate(before);
      return listAround(group, { stops, rules, listed, found, most: room, deepest });
    });
    if (depth === 0 && group.core) listed.add(group.core);
    return depth !== 0;
  });
  return { contents: found.done(), unlisted };
}

/** The fewest stops first: room that they leave is the others'. */
function groupsOf(stops: readonly Stop[], { needsCore }: Rules): readonly Group[] {
  if (!needsCore) return [{ core: undefined, asking: [...stops.keys()] }];
  const askers = new Map<Passage, number[]>();
  stops.forEach((stop, at) => {
    for (const passage of stop.passages) {
      const asking = askers.get(passage);
      if (asking) asking.push(at);
      else askers.set(passage, [at]);
    }
  });
  return [...askers]
    .map(([core, asking]) => ({ core, asking }))
    .sort((one, other) => one.asking.length - other.asking.length);
}

interface Member {
  readonly at: number;
  readonly stop: Stop;
}

interface Listing {
  readonly stops: readonly Stop[];
  readonly rules: Rules;
  /** The cores around which all contents are listed already. */
  readonly listed: ReadonlySet<Passage>;
  readonly most: number;
  readonly deepest: number;
  readonly found: GrowingContents;
}

/**
 * Lists the contents around one core passage, each once, without looking back at those that were listed: stops join a
 * union in the order in which they bear less, and only where no stop that could have joined before would now
 * find all its passages (prefix-preserving closure extension: Uno, Kiyomi & Arimura 2004).
 *
 * @returns whether there was room for all
 */
function listAround({ asking }: Group, { stops, rules, listed, most, deepest, found }: Listing): boolean {
  const members = asking
    .flatMap((at): Member[] => (stops[at] ? [{ at, stop: stops[at] }] : []))
    .sort(
      (one, other) =>
        other.stop.bears - one.stop.bears || one.stop.words - other.stop.words || one.at - other.at,
    );
  const passages = [...new Set(members.flatMap(({ stop }) => stop.passages))];
  const index = new Map(passages.map((passage, at) => [passage, at]));
  const ownOf = members.map(({ stop }) => stop.passages.map(passage => index.get(passage) ?? 0));
  const readersOf = passages.map((): number[] => []);
  ownOf.forEach((own, member) => {
    for (const passage of own) readersOf[passage]?.push(member);
  });
  const words = passages.map(passage => passage.words);
  const bears = members.map(({ stop }) => stop.bears);
  const rivalsOf = rivalVariants(rules.keepsApart ? passages : []);
  const isIn = passages.map(() => 0);
  /** For each stop, how many of its passages the union lacks. */
  const lacks = members.map(({ stop }) => stop.passages.length);
  /** The stops that lack none. */
  const held: number[] = [];

  /** What the union would come to with a stop's passages; nothing where it stays the same or is too long for the stop. */
  const widenedBy = (member: number, total: number): number | undefined => {
    let wider = total;
    for (const passage of ownOf[member] ?? []) if (isIn[passage] === 0) wider += words[passage] ?? 0;
    return wider <= (bears[member] ?? 0) && wider <= rules.budget ? wider : undefined;
  };
  const join = (member: number): number[] => {
    const added = (ownOf[member] ?? none).filter(passage => isIn[passage] === 0);
    for (const passage of added) {
      isIn[passage] = 1;
      for (const reader of readersOf[passage] ?? none) {
        const left = (lacks[reader] ?? 0) - 1;
        lacks[reader] = left;
        if (left === 0) held.push(reader);
      }
    }
    return added;
  };
  const leave = (added: readonly number[], heldBefore: number) => {
    for (const passage of added) {
      isIn[passage] = 0;
      for (const reader of readersOf[passage] ?? none) lacks[reader] = (lacks[reader] ?? 0) + 1;
    }
    held.length = heldBefore;
  };
  const emit = (total: number) => {
    const fitting: Member[] = [];
    for (const at of held) {
      const member = members[at];
      if (member && member.stop.bears >= total) fitting.push(member);
    }
    if (hasListedCore(fitting, listed)) return;
    const holders = total > rules.budget ? fitting.filter(({ stop }) => stop.words === total) : undefined;
    found.add(
      fitting,
      total,
      holders?.map(({ at }) => at),
    );
  };

  /** Whether a stop that could have joined before would find all its passages once this one has joined. */
  const comesLate = (member: number): boolean => {
    const own = ownOf[member] ?? none;
    for (const passage of own) {
      if (isIn[passage] === 1) continue;
      for (const reader of readersOf[passage] ?? none) {
        if (reader >= member) break;
        if (ownOf[reader]?.every(read => isIn[read] === 1 || own.includes(read))) return true;
      }
    }
    return false;
  };
  const clashes = (member: number): boolean =>
    rivalsOf.size > 0 &&
    (ownOf[member] ?? none).some(passage => rivalsOf.get(passage)?.some(rival => isIn[rival] === 1));

  const extend = (candidates: readonly number[], total: number, depth: number): boolean => {
    const joining: number[] = [];
    const widened: number[] = [];
    for (const member of candidates) {
      const wider = widenedBy(member, total);
      if (wider === undefined) continue;
      joining.push(member);
      widened.push(wider);
    }
    for (let at = 0; at < joining.length; at++) {
      const member = joining[at] ?? 0;
      const wider = widened[at] ?? 0;
      if (wider === total || comesLate(member) || clashes(member)) continue;
      const heldBefore = held.length;
      const added = join(member);
      emit(wider);
      const goesOn =
        found.places <= most && (depth === deepest || extend(joining.slice(at + 1), wider, depth + 1));
      leave(added, heldBefore);
      if (!goesOn) return false;
    }
    return true;
  };

  for (const member of tooLongAlone(members, rules)) {
    const added = join(member);
    emit(members[member]?.stop.words ?? 0);
    leave(added, 0);
  }
  return extend([...members.keys()], 0, 1);
}

const none: readonly number[] = [];

/** The first of each kind of stops that are over budget by themselves. */
function tooLongAlone(members: readonly Member[], rules: Rules): number[] {
  const kinds = new Map<string, number>();
  members.forEach(({ stop }, member) => {
    if (stop.words <= rules.budget) return;
    const kind = stop.passages
      .map(({ id }) => id)
      .sort()
      .join();
    if (!kinds.has(kind)) kinds.set(kind, member);
  });
  return [...kinds.values()];
}

/** Whether all of the stops need a core whose contents are all listed: around that, the same content has as many stops. */
function hasListedCore([first, ...others]: readonly Member[], listed: ReadonlySet<Passage>): boolean {
  return (
    first?.stop.passages.some(
      passage => listed.has(passage) && others.every(({ stop }) => stop.passages.includes(passage)),
    ) ?? false
  );
}

/** For each passage of a need that has variants, the others of them. */
export function rivalVariants(passages: readonly Passage[]): ReadonlyMap<number, readonly number[]> {
  if (new Set(passages.map(({ need }) => need)).size === passages.length) return new Map();
  const byNeed = Map.groupBy(passages.keys(), at => passages[at]?.need);
  return new Map(
    [...byNeed.values()].flatMap(variants =>
      variants.length < 2 ? [] : variants.map(one => [one, variants.filter(other => other !== one)] as const),
    ),
  );
}
