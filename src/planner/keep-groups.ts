import { contentOf, isLawful, keepsItsPurpose, type Rules } from './lawful.ts';
import { type Stop, wordsOf } from './resolve-stops.ts';

type Group = readonly Stop[];

/**
 * Leaves those together who stood together, wherever that is as good. Plans may be equal in their pages, in the words that
 * are read past and in the pages that move; names would decide, and so a site in which nothing was edited could be
 * regrouped. Pages that exchange stops with one another are looked at together: where the pages that
 * were there before hold just these stops, are lawful, and are no worse by these three objectives, they stay.
 *
 * @param pages a plan's, each stop on one
 */
export function keepGroups(pages: readonly Group[], rules: Rules): Group[] {
  const former = Map.groupBy(pages.flat(), stop => stop.stoodOn);
  return exchanges(pages, former).flatMap(exchanging => {
    const before = [...Map.groupBy(exchanging.flat(), stop => stop.stoodOn)].map(([page, stops]) =>
      page === undefined ? [] : stops,
    );
    // All of these stood on one page, or on none, and stand on one.
    if (before.length === 1 && exchanging.length === 1) return exchanging;
    const areLawful = before.every(stops => stops.length > 0 && isLawful(stops, rules));
    return areLawful && isNoWorse(before, exchanging) ? before : exchanging;
  });
}

/** Pages that hold stops of one former page, directly or through others. */
function exchanges(
  pages: readonly Group[],
  former: ReadonlyMap<string | undefined, Group>,
): (readonly Group[])[] {
  const pageOf = new Map(pages.flatMap(page => page.map(stop => [stop, page] as const)));
  const seen = new Set<Group>();
  const passed = new Set<string | undefined>([undefined]);
  return pages.flatMap(first => {
    const found: Group[] = [];
    const open = [first];
    for (let page = open.pop(); page; page = open.pop()) {
      if (seen.has(page)) continue;
      seen.add(page);
      found.push(page);
      for (const { stoodOn } of page) {
        if (passed.has(stoodOn)) continue;
        passed.add(stoodOn);
        for (const stop of former.get(stoodOn) ?? []) open.push(pageOf.get(stop) ?? page);
      }
    }
    return found.length > 0 ? [found] : [];
  });
}

function isNoWorse(one: readonly Group[], other: readonly Group[]): boolean {
  const [ours, theirs] = [objectivesOf(one), objectivesOf(other)];
  const at = ours.findIndex((value, objective) => value !== theirs[objective]);
  return at < 0 || (ours[at] ?? 0) < (theirs[at] ?? 0);
}

/** Pages, words read past in scaled weights, and pages that move. */
function objectivesOf(groups: readonly Group[]): readonly number[] {
  const words = groups.map(stops => {
    const all = wordsOf(contentOf(stops));
    return stops.reduce((sum, stop) => sum + stop.weight * (all - stop.words), 0);
  });
  const moved = groups.filter(stops => !keepsItsPurpose(stops));
  return [groups.length, words.reduce((sum, one) => sum + one, 0), moved.length];
}
