import { isLawful, type Rules } from './lawful.ts';
import type { Passage, Stop } from './resolve-stops.ts';

/**
 * Parts the stops into components: two stops that could share a page are in the same one, so that no page ever spans
 * two. Every objective is a sum (or, for names, a vector) over components, and each can be solved on its own.
 *
 * Stops meet only where they share a passage; there a stop is compared with those that are not yet known to be connected to it.
 */
export function components(stops: readonly Stop[], rules: Rules): (readonly Stop[])[] {
  if (!rules.needsCore) return stops.length > 0 ? [stops] : [];
  const parent = stops.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[at] = root;
    return root;
  };
  const anyLength = { ...rules, budget: Number.MAX_SAFE_INTEGER };
  /** Whether a stop is connected to others, which are connected among themselves. */
  const connects = (at: number, stop: Stop, others: readonly number[]): boolean => {
    const root = rootOf(others[0] ?? at);
    if (root === rootOf(at)) return true;
    if (!others.some(other => mayShareAPage(stop, stops[other] ?? stop, anyLength))) return false;
    parent[rootOf(at)] = root;
    return true;
  };
  /** The stops that need a passage, those together that are known to be connected. */
  const groupsOn = new Map<Passage, number[][]>();
  stops.forEach((stop, at) => {
    for (const passage of stop.passages) {
      const groups = groupsOn.get(passage) ?? [];
      const connected = groups.filter(others => connects(at, stop, others));
      if (connected.length === 0) groups.push([at]);
      else connected[0]?.push(at);
      groupsOn.set(passage, connected.length > 1 ? joined(groups, connected) : groups);
    }
  });
  return [...Map.groupBy(stops.keys(), rootOf).values()].map(members =>
    members.flatMap(at => stops[at] ?? []),
  );
}

/** The groups, some of which are one from now on. */
function joined(groups: readonly number[][], connected: readonly number[][]): number[][] {
  return [connected.flat(), ...groups.filter(group => !connected.includes(group))];
}

/** Two stops share some page if they can alone, or where a third is so long that it may leave the budget behind. */
function mayShareAPage(one: Stop, other: Stop, rules: Rules): boolean {
  return isLawful([one, other], rules);
}
