import { hash } from 'node:crypto';
import { type KeptJson, keptJson } from './kept-json.ts';

/** What one process leaves to the next, each under a key. */
export interface KeptEntries<Value> {
  load(): Promise<ReadonlyMap<string, Value>>;
  /** Writes little where most values are the very ones that were loaded or saved before. */
  save(entries: ReadonlyMap<string, Value>): Promise<void>;
}

type Entries<Value> = readonly (readonly [key: string, value: Value])[];

/** So many files hold the entries, and only those are written in which one is another. */
const shelfCount = 8;

/**
 * Keeps entries in files, each as `keptJson` does.
 *
 * @param path of the files, up to their number
 * @param maker a digest of what makes the values
 */
export function keptEntries<Value>(path: string, maker: () => string): KeptEntries<Value> {
  const shelves = Array.from(
    { length: shelfCount },
    (_, at): KeptJson<Entries<Value>> => keptJson(`${path}-${at}.json`, maker),
  );
  let kept: ReadonlyMap<string, Value> = new Map();

  return {
    load: async () => {
      const loaded = await Promise.all(shelves.map(shelf => shelf.load()));
      kept = new Map(loaded.flatMap(entries => entries ?? []));
      return kept;
    },
    save: async entries => {
      const before = onShelves(kept);
      const now = onShelves(entries);
      kept = entries;
      // One after the other: each has something to tidy up if the process ends meanwhile.
      for (const [at, shelf] of shelves.entries()) {
        const [one = [], other = []] = [before.get(at), now.get(at)];
        if (!isSame(one, other)) await shelf.save(other);
      }
    },
  };
}

function onShelves<Value>(entries: ReadonlyMap<string, Value>): ReadonlyMap<number, Entries<Value>> {
  return Map.groupBy(entries, ([key]) => Number.parseInt(hash('sha256', key).slice(0, 2), 16) % shelfCount);
}

function isSame<Value>(some: Entries<Value>, others: Entries<Value>): boolean {
  const values = new Map(some);
  return some.length === others.length && others.every(([key, value]) => values.get(key) === value);
}
