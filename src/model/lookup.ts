import { type Finding, finding } from './finding.ts';
import type { Passage } from './model.ts';
import { nearest } from './nearest.ts';
import { type KeyPath, type Located, placeOf } from './place.ts';
import type { Unread } from './written-site.ts';

/** What names can be looked up in while references are resolved, and where to say what is not found. */
export interface Lookup {
  /** What sets each persona off, by its id. */
  readonly triggers: ReadonlyMap<string, readonly string[]>;
  readonly journeyIds: ReadonlySet<string>;
  /** Passages by need. */
  readonly answers: ReadonlyMap<string, readonly Passage[]>;
  /** Needs that two passages claim; that is said at the passages, and not again at every stop. */
  readonly contested: ReadonlySet<string>;
  readonly unread: Unread;
  readonly report: (finding: Finding) => void;
}

/** `path` is that of the list, or of the one id that stands in its place. */
export function checkPersonas(
  located: Located,
  ids: readonly string[],
  path: KeyPath,
  { triggers, unread, report }: Lookup,
): void {
  ids.forEach((id, at) => {
    if (triggers.has(id) || unread.personas.has(id)) return;
    report(unknownName('persona', id, triggers.keys(), placeOf(located, ...path, at)));
  });
}

export function unknownName(
  what: 'persona' | 'journey',
  id: string,
  known: Iterable<string>,
  place: ReturnType<typeof placeOf>,
): Finding {
  const meant = nearest(id, known);
  return finding({
    rule: `unknown-${what}`,
    place,
    reason: `No ${what} is named "${id}".`,
    remedy: meant
      ? `Did you mean "${meant}"?`
      : `Write it as ${what}s/${id}.yaml, or name one that is there.`,
    expected: meant ? [meant] : undefined,
  });
}
