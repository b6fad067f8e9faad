import { byCodeUnit } from '../model/by-code-unit.ts';
import type { FollowedStop } from './follow-stops.ts';
import type { Page, Plan } from './plan.ts';

/** A page of an earlier plan, by id, and one of a later plan that goes on with its people or its purpose. */
export interface Join {
  readonly before: string;
  readonly after: string;
}

/**
 * Which pages of two plans belong together:
 *
 * - those of one URL with a stop or a core need in common: visitors know a page by its address;
 * - a page that is not joined so, and the one where most of its stops are: of several the one with most core needs in
 *   common, then the first by id;
 * - pages none of whose stops is in the other plan, and that have the same core: one with one, in order of id.
 */
export function joinPages(before: Plan, after: Plan, followed: readonly FollowedStop[]): Join[] {
  const shared = sharedStops(before, after, followed);
  const byAddress = joinByAddress(before, after, shared);
  return [
    ...byAddress,
    ...joinByStops(shared, byAddress),
    ...joinByPurpose(before, after, [...shared, ...byAddress]),
  ];
}

interface Share extends Join {
  readonly stops: number;
  readonly coreNeeds: number;
}

/** How much each two pages with a stop in common have in common. */
function sharedStops(before: Plan, after: Plan, followed: readonly FollowedStop[]): Share[] {
  const [coresBefore, coresAfter] = [before, after].map(
    plan => new Map(plan.pages.map(page => [page.id, page.core])),
  );
  const pairs = Map.groupBy(followed, pair => JSON.stringify([pair.before.page, pair.after.page]));
  return [...pairs.values()].flatMap(([pair, ...others]) => {
    if (!pair) return [];
    const join = { before: pair.before.page, after: pair.after.page };
    const coreNeeds = inCommon(coresBefore?.get(join.before) ?? [], coresAfter?.get(join.after) ?? []);
    return { ...join, stops: others.length + 1, coreNeeds };
  });
}

function joinByAddress(before: Plan, after: Plan, shared: readonly Share[]): Join[] {
  const laterByUrl = new Map(after.pages.map(page => [page.url, page]));
  const sharing = Map.groupBy(shared, share => share.before);
  return before.pages.flatMap(page => {
    const later = laterByUrl.get(page.url);
    if (!later) return [];
    const shareStop = sharing.get(page.id)?.some(share => share.after === later.id);
    return shareStop || inCommon(page.core, later.core) > 0 ? { before: page.id, after: later.id } : [];
  });
}

function joinByStops(shared: readonly Share[], settled: readonly Join[]): Join[] {
  return (['before', 'after'] as const).flatMap(near => {
    const far = near === 'before' ? 'after' : 'before';
    const isSettled = new Set(settled.map(join => join[near]));
    const open = shared.filter(share => !isSettled.has(share[near]));
    return [...Map.groupBy(open, share => share[near]).values()].flatMap(
      shares =>
        shares.sort(
          (one, other) =>
            other.stops - one.stops || other.coreNeeds - one.coreNeeds || byCodeUnit(one[far], other[far]),
        )[0] ?? [],
    );
  });
}

function joinByPurpose(before: Plan, after: Plan, settled: readonly Join[]): Join[] {
  const orphans = (plan: Plan, side: keyof Join) => {
    const isSettled = new Set(settled.map(join => join[side]));
    const open = plan.pages.filter(page => !isSettled.has(page.id));
    return Map.groupBy(open.sort(byId), page => page.core.toSorted(byCodeUnit).join(' '));
  };
  const later = orphans(after, 'after');
  return [...orphans(before, 'before')].flatMap(([purpose, pages]) =>
    pages.flatMap((page, at): Join | [] => {
      const heir = later.get(purpose)?.[at];
      return heir ? { before: page.id, after: heir.id } : [];
    }),
  );
}

function inCommon(needs: readonly string[], others: readonly string[]): number {
  return needs.filter(need => others.includes(need)).length;
}

function byId(one: Page, other: Page): number {
  return byCodeUnit(one.id, other.id);
}
