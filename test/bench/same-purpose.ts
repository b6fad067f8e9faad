import type { Lock } from '../../src/model/lock.ts';
import type { Plan } from '../../src/planner/index.ts';

/** A plan, the lock that it leaves, and who stands where in it: each stop's own name by its name in the plan. */
export interface Published {
  readonly plan: Plan;
  readonly lock: Lock;
  readonly who: ReadonlyMap<string, string>;
}

/**
 * The pages whose purpose an edit has not changed, and how many of them keep their address. A page has an heir of the
 * same purpose where one page holds more than half of those of its stops that are left, more than half of that page's
 * own earlier stops come from it, and the need that it was named after is still in that page's core.
 */
export function keptAddresses(before: Published, after: Published): { same: number; kept: number } {
  const heirOf = new Map(after.plan.pages.flatMap(page => named(page.stops, after).map(who => [who, page])));
  const stoodBefore = new Set(before.who.values());
  let same = 0;
  let kept = 0;
  for (const page of before.plan.pages) {
    const own = new Set(named(page.stops, before));
    const left = [...own].filter(who => heirOf.has(who));
    const need = before.lock.pages[page.id]?.core ?? '';
    const heirs = Map.groupBy(left, who => heirOf.get(who));
    const [heir, shared] = [...heirs].find(([, there]) => there.length * 2 > left.length) ?? [];
    if (!heir || !shared || !heir.core.includes(need)) continue;
    const earlier = named(heir.stops, after).filter(who => stoodBefore.has(who));
    if (shared.length * 2 <= earlier.length) continue;
    same += 1;
    if (heir.id === page.id) kept += 1;
  }
  return { same, kept };
}

/** How many of these addresses are a page's, or lead in one step to a page or to the doorway. */
export function answering(urls: Iterable<string>, { plan }: Published): number {
  const live = new Set(plan.pages.map(page => page.url)).add('/');
  const leads = new Map(plan.redirects.map(({ from, to }) => [from, to]));
  return [...urls].filter(url => live.has(url) || live.has(leads.get(url) ?? '')).length;
}

function named(stops: readonly string[], { who }: Published): string[] {
  return stops.flatMap(stop => who.get(stop) ?? []);
}
