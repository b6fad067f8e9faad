import { isLawful, type Rules } from './lawful.ts';
import type { Stop } from './resolve-stops.ts';

/**
 * Parts the stops into components: two stops that could share a page are in the same one, so that no page ever spans
 * two. Every objective is a sum (or, for names, a vector) over components, and each can be solved on its own.
 *
 * Stops meet only where they share a passage; on each passage's list a stop is compared with those that are
 * not yet known to be connected to it.
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
  const byPassage = new Map<string, number[]>();
  stops.forEach((stop, at) => {
    for (const { id } of stop.passages) {
      const here = byPassage.get(id) ?? [];
      for (const other of here) {
        if (rootOf(other) !== rootOf(at) && mayShareAPage(stop, stops[other] ?? stop, rules)) {
          parent[rootOf(at)] = rootOf(other);
        }
      }
      here.push(at);
      byPassage.set(id, here);
    }
  });
  return [...Map.groupBy(stops.keys(), rootOf).values()].map(members =>
    members.flatMap(at => stops[at] ?? []),
  );
}

/** Two stops share some page if they can alone, or where a third is so long that it may leave the budget behind. */
function mayShareAPage(one: Stop, other: Stop, rules: Rules): boolean {
  return isLawful([one, other], { ...rules, budget: Number.MAX_SAFE_INTEGER });
}
