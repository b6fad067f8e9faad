import { mayMeet, type Rules } from './lawful.ts';
import type { Passage, Stop } from './resolve-stops.ts';

/** What a page may hold: a lawful union of stops' passages around one core passage, and who may stand on it. */
export interface Content {
  readonly words: number;
  /** The stops, by number, that need the core passage, find all their passages here and keep their focus. */
  readonly stops: readonly number[];
  /** What each of them costs here: weight(s) · (words − w(B(s))). */
  readonly costs: readonly number[];
  /** Where the content is over budget, the stops that alone need all of it; one of them must stand on the page. */
  readonly holders: readonly number[] | undefined;
}

/** Stops among which pages are sought, numbered in the order of their ids. */
export interface Component {
  readonly stops: readonly Stop[];
  readonly rules: Rules;
  /** For each stop, those that it must not meet, among the ones that it shares a passage with. */
  readonly conflicts: readonly (readonly number[])[];
  readonly contents: readonly Content[];
  /** Whether the contents are all there are. */
  readonly complete: boolean;
}

/**
 * Lists contents, not sets of stops: a page's words are at most 1/focus times those of its smallest stop, so that few
 * unions are lawful, while the sets of stops that fit into one are without number where a need is asked by nearly everyone.
 *
 * @param stops sorted by id
 * @param most how many contents to list before giving up
 */
export function listContents(stops: readonly Stop[], rules: Rules, most: number): Component {
  const contents: Content[] = [];
  let complete = true;
  const askers = new Map<Passage, number[]>();
  stops.forEach((stop, at) => {
    for (const passage of stop.passages) askers.set(passage, [...(askers.get(passage) ?? []), at]);
  });
  for (const [, asking] of askers) {
    const around = contentsAround(stops, asking, rules, most - contents.length);
    for (const content of around.contents) contents.push(content);
    complete &&= around.complete;
    if (!complete) break;
  }
  const conflicts = stops.map((stop, at) => {
    const near = new Set(stop.passages.flatMap(passage => askers.get(passage) ?? []));
    return [...near].filter(other => other !== at && !mayMeet(stop, stops[other] ?? stop, rules));
  });
  return { stops, rules, conflicts, contents, complete };
}

/** A set of passages around the core passage, as bits. */
interface Union {
  readonly bits: Int32Array;
  readonly words: number;
  /** The stop from which it was last grown, so that it is grown but once from each. */
  grownFrom: number;
}

/**
 * Grows unions from each stop that could be a page's smallest, by stops that bear at least as much. Every lawful
 * content is reached from the stop on it that bears least.
 */
function contentsAround(stops: readonly Stop[], asking: readonly number[], rules: Rules, most: number) {
  const passages = [...new Set(asking.flatMap(at => stops[at]?.passages ?? []))];
  const index = new Map(passages.map((passage, at) => [passage, at]));
  const words = passages.map(passage => passage.words);
  const variants = rivalVariants(passages);
  const members = asking
    .flatMap(at => {
      const stop = stops[at];
      return stop
        ? [
            {
              at,
              stop,
              bits: bitsOf(
                stop.passages.map(passage => index.get(passage) ?? 0),
                passages.length,
              ),
            },
          ]
        : [];
    })
    .sort(
      (one, other) =>
        one.stop.bears - other.stop.bears || one.stop.words - other.stop.words || one.at - other.at,
    );
  const longest = Math.max(...members.map(({ stop }) => stop.words));
  const found = unionTable();
  members.forEach(({ stop, bits, at }, place) => {
    const grown = [found.take(bits, stop.words)];
    for (const union of grown) union.grownFrom = at;
    const reach = Math.min(stop.bears, Math.max(rules.budget, longest));
    for (const other of members.slice(place + 1)) {
      if (found.size > most) return;
      for (const union of grown.slice()) {
        const wider = widen(union, other.bits, words, variants, reach);
        if (!wider) continue;
        const known = found.take(wider.bits, wider.words);
        if (known.grownFrom === at) continue;
        known.grownFrom = at;
        grown.push(known);
      }
    }
  });
  const contents = found.all().flatMap((union): Content[] => {
    const fitting = members.filter(
      ({ stop, bits }) => stop.bears >= union.words && isWithin(bits, union.bits),
    );
    const holders = fitting.filter(({ stop }) => stop.words === union.words).map(({ at }) => at);
    if (union.words > rules.budget && holders.length === 0) return [];
    if (!isUnionOf(union.bits, fitting)) return [];
    fitting.sort((one, other) => one.at - other.at);
    return [
      {
        words: union.words,
        stops: fitting.map(({ at }) => at),
        costs: fitting.map(({ stop }) => stop.weight * (union.words - stop.words)),
        holders: union.words > rules.budget ? holders : undefined,
      },
    ];
  });
  return { contents, complete: found.size <= most };
}

/** The passages, by number, that are variants of one need. */
function rivalVariants(passages: readonly Passage[]): readonly (readonly number[])[] {
  const byNeed = Map.groupBy(passages.keys(), at => passages[at]?.need);
  return [...byNeed.values()].filter(variants => variants.length > 1);
}

function bitsOf(members: readonly number[], size: number): Int32Array {
  const bits = new Int32Array((size + 31) >> 5);
  for (const member of members) bits[member >> 5] = (bits[member >> 5] ?? 0) | (1 << (member & 31));
  return bits;
}

function has(bits: Int32Array, member: number): boolean {
  return (((bits[member >> 5] ?? 0) >>> (member & 31)) & 1) === 1;
}

function isWithin(part: Int32Array, whole: Int32Array): boolean {
  for (let at = 0; at < part.length; at++) if ((part[at] ?? 0) & ~(whole[at] ?? 0)) return false;
  return true;
}

function isUnionOf(whole: Int32Array, parts: readonly { bits: Int32Array }[]): boolean {
  const union = new Int32Array(whole.length);
  for (const { bits } of parts)
    for (let at = 0; at < union.length; at++) union[at] = (union[at] ?? 0) | (bits[at] ?? 0);
  return isWithin(whole, union);
}

/** The union with one more stop's passages, where it is wider, not too long, and holds no two variants of a need. */
function widen(
  union: Union,
  bits: Int32Array,
  words: readonly number[],
  variants: readonly (readonly number[])[],
  room: number,
): { bits: Int32Array; words: number } | undefined {
  let total = union.words;
  for (let at = 0; at < bits.length; at++) {
    for (let added = (bits[at] ?? 0) & ~(union.bits[at] ?? 0); added !== 0; added &= added - 1) {
      total += words[at * 32 + 31 - Math.clz32(added & -added)] ?? 0;
    }
    if (total > room) return undefined;
  }
  if (total === union.words) return undefined;
  const wider = union.bits.map((own, at) => own | (bits[at] ?? 0));
  const clashes = variants.some(rivals => rivals.filter(rival => has(wider, rival)).length > 1);
  return clashes ? undefined : { bits: wider, words: total };
}

/** Every union once, whatever way it was reached. */
function unionTable() {
  const buckets = new Map<number, Union[]>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    all: () => [...buckets.values()].flat(),
    take(bits: Int32Array, words: number): Union {
      let hash = words;
      for (const part of bits) hash = (Math.imul(hash, 0x01000193) ^ part ^ (part >>> 15)) | 0;
      const bucket = buckets.get(hash);
      const known = bucket?.find(union => union.words === words && isWithin(bits, union.bits));
      if (known) return known;
      const union: Union = { bits, words, grownFrom: -1 };
      if (bucket) bucket.push(union);
      else buckets.set(hash, [union]);
      size++;
      return union;
    },
  };
}
