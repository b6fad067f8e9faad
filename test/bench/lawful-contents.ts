import type { Instance, Stop } from './instance.ts';
import { stopsByPassage } from './stops-by-passage.ts';

/** What a page about one passage may hold, and who may stand on it. */
export interface Content {
  readonly words: number;
  /** The stops that need the core passage, find all of theirs here and keep their focus. */
  readonly stops: readonly Stop[];
  /** Where it is over budget, the stops that alone need all of it: one of them must stand there. */
  readonly holders: readonly Stop[] | undefined;
}

/**
 * The contents that lawful pages have, each once, without those to which a stop's passages can be added so that
 * nobody has to go. A content is a union of stops' passages, so unions are grown from each stop with all that have as
 * many words or more. None where more than `most` unions come up.
 */
export function allContents(instance: Instance, most: number): readonly Content[] | undefined {
  let left = most;
  const found = new Map<string, Content>();
  for (const members of fewestFirst(instance)) {
    const kinds = kindsOf(members, instance);
    const unions = new Map<string, Union>();
    for (const [at, smallest] of kinds.entries()) {
      const grown = growFrom(smallest, kinds.slice(at + 1), left - unions.size, instance);
      if (grown.size > left - unions.size) return undefined;
      for (const [key, union] of grown) unions.set(key, union);
    }
    left -= unions.size;
    keepWidest(unions.values(), members, kinds, instance, found);
  }
  return [...found.values()];
}

/** As many contents, from about as many unions for each stop. */
export function someContents(instance: Instance, most: number): readonly Content[] {
  let left = most;
  const found = new Map<string, Content>();
  const groups = fewestFirst(instance);
  for (const [place, members] of groups.entries()) {
    const kinds = kindsOf(members, instance);
    const unions = new Map<string, Union>();
    const share = left / (groups.length - place);
    for (const [at, smallest] of kinds.entries()) {
      const room = Math.max(1, (share - unions.size) / (kinds.length - at));
      for (const [key, union] of growFrom(smallest, kinds.slice(at + 1), room, instance))
        unions.set(key, union);
    }
    left -= unions.size;
    keepWidest(unions.values(), members, kinds, instance, found);
  }
  return [...found.values()];
}

/** The content of a page, as a column among the others. */
export function contentOfPage(
  page: readonly Stop[],
  needing: ReadonlyMap<number, readonly Stop[]>,
  instance: Instance,
): Content {
  const union = unionOf(new Set(page.flatMap(stop => stop.passages)), instance);
  const core = page[0]?.passages.find(passage => page.every(stop => stop.passages.includes(passage)));
  const content = core === undefined ? undefined : contentOf(union, needing.get(core) ?? [], instance);
  if (!content) throw new RangeError('Unexpected page, expected a lawful one');
  return content;
}

/** For each passage the stops that need it, and can share a page about it. */
function fewestFirst(instance: Instance): readonly (readonly Stop[])[] {
  return [...stopsByPassage(instance).values()].sort((one, other) => one.length - other.length);
}

function keepWidest(
  unions: Iterable<Union>,
  members: readonly Stop[],
  kinds: readonly Kind[],
  instance: Instance,
  found: Map<string, Content>,
) {
  for (const union of unions) {
    const content = contentOf(union, members, instance);
    if (content && !canGrow(content, union, kinds, instance))
      found.set(content.stops.map(stop => stop.at).join(), content);
  }
}

interface Union {
  readonly passages: ReadonlySet<number>;
  readonly words: number;
}

/** What a stop needs, or several of them do. */
interface Kind extends Union {
  readonly bears: number;
}

/** All unions of the smallest with others on which it keeps its focus; or one more than there is room for. */
function growFrom(
  smallest: Kind,
  others: readonly Kind[],
  room: number,
  instance: Instance,
): ReadonlyMap<string, Union> {
  const grown = new Map<string, Union>([[keyOf(smallest.passages), smallest]]);
  for (const other of others)
    for (const union of [...grown.values()]) {
      const wider = widen(union, other, smallest.bears, instance);
      if (wider) grown.set(keyOf(wider.passages), wider);
      if (grown.size > room) return grown;
    }
  return grown;
}

function kindsOf(members: readonly Stop[], instance: Instance): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const stop of members) {
    const passages = new Set(stop.passages);
    kinds.set(keyOf(passages), { ...unionOf(passages, instance), bears: stop.bears });
  }
  return [...kinds.values()].sort((one, other) => one.words - other.words);
}

/** The union of both, where it is new and no rule forbids all pages that hold it. */
function widen(union: Union, kind: Kind, bears: number, instance: Instance): Union | undefined {
  const { passages, budget } = instance;
  let words = union.words;
  for (const passage of kind.passages) {
    if (union.passages.has(passage)) continue;
    if (passages[passage]?.rivals.some(rival => union.passages.has(rival))) return undefined;
    words += passages[passage]?.words ?? 0;
    if (words > bears) return undefined;
  }
  if (words === union.words || (words > budget && words !== kind.words)) return undefined;
  return { passages: union.passages.union(kind.passages), words };
}

/** The union as a content; none where it is over budget for all, or those who may stand there do not need it all. */
function contentOf(union: Union, members: readonly Stop[], { budget }: Instance): Content | undefined {
  const stops = members.filter(
    stop => stop.bears >= union.words && stop.passages.every(passage => union.passages.has(passage)),
  );
  const needed = new Set(stops.flatMap(stop => stop.passages));
  if (needed.size < union.passages.size) return undefined;
  const holders = stops.filter(stop => stop.words === union.words);
  if (union.words > budget && holders.length === 0) return undefined;
  return { words: union.words, stops, holders: union.words > budget ? holders : undefined };
}

/** Whether some stop could join so that all others stay: then the wider content does whatever this one does. */
function canGrow(content: Content, union: Union, kinds: readonly Kind[], instance: Instance): boolean {
  const bears = content.stops.reduce((least, stop) => Math.min(least, stop.bears), Number.POSITIVE_INFINITY);
  return kinds.some(kind => {
    const wider = widen(union, kind, Math.min(bears, kind.bears), instance);
    return wider !== undefined && wider.words <= instance.budget;
  });
}

function unionOf(passages: ReadonlySet<number>, instance: Instance): Union {
  return {
    passages,
    words: [...passages].reduce((sum, passage) => sum + (instance.passages[passage]?.words ?? 0), 0),
  };
}

function keyOf(passages: ReadonlySet<number>): string {
  return [...passages].sort((one, other) => one - other).join();
}
