import { conflictsOf } from './conflicts.ts';
import type { Rules } from './lawful.ts';
import type { Stop } from './resolve-stops.ts';

/** Stops that read the same, taken for one. */
export interface Twins {
  /** The first of them by id, with the weight of all. */
  readonly stop: Stop;
  readonly members: readonly Stop[];
}

/**
 * Takes stops for one that read the same passages and must not meet the same others: they stand together in a least plan, since
 * either could always join the other where fewer words are read past. A stop that is over budget by itself is
 * left alone, for others may need it on their page.
 *
 * @param stops sorted by id
 */
export function mergeTwins(stops: readonly Stop[], rules: Rules): Twins[] {
  const conflicts = conflictsOf(stops, rules);
  const kinds = new Map<string, Stop[]>();
  stops.forEach((stop, at) => {
    const reads = stop.passages.map(({ id }) => id).sort();
    const kind = stop.words > rules.budget ? stop.id : [...reads, '', ...(conflicts[at] ?? [])].join(' ');
    const members = kinds.get(kind);
    if (members) members.push(stop);
    else kinds.set(kind, [stop]);
  });
  return [...kinds.values()].flatMap(members => {
    const [first] = members;
    if (!first) return [];
    const weight = members.reduce((sum, stop) => sum + stop.weight, 0);
    const locked = [...new Set(members.flatMap(stop => stop.locked))];
    return [{ stop: { ...first, weight, locked }, members }];
  });
}
