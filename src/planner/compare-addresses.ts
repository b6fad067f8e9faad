import { byCodeUnit } from '../model/by-code-unit.ts';
import type { PageChange } from './follow-pages.ts';
import type { FollowedStop } from './follow-stops.ts';
import type { Plan, Redirect } from './plan.ts';

/** What becomes of the links that others have to the site. An address answers with a page or with a redirect. */
export interface AddressChanges {
  /** They answered before, and nothing answers there now: links to them break. */
  readonly gone: readonly LeftAddress[];
  /** They were pages, and lead elsewhere now. */
  readonly redirected: readonly Redirect[];
  /** They are pages in both plans, and not the same page. */
  readonly reused: readonly LeftAddress[];
  /** They are pages now, and nothing answered there before. */
  readonly new: readonly string[];
}

export interface LeftAddress {
  readonly url: string;
  /** Where those who stood there stand now, the most of them first; where nobody is left, its page's heirs. */
  readonly nowAt: readonly string[];
}

export function compareAddresses(
  before: Plan,
  after: Plan,
  followed: readonly FollowedStop[],
  changes: readonly PageChange[],
): AddressChanges {
  const [were, are] = [urlsOf(before), urlsOf(after)];
  const [ledBefore, leadNow] = [before, after].map(
    plan => new Map(plan.redirects.map(one => [one.from, one])),
  );
  const changeOf = new Map(changes.flatMap(change => change.before.map(page => [page.url, change])));
  const stopsOf = Map.groupBy(followed, pair => were.get(pair.before.page));
  const leave = (url: string): LeftAddress => {
    const now = Map.groupBy(stopsOf.get(url) ?? [], pair => are.get(pair.after.page) ?? '');
    const most = [...now].sort(
      (one, other) => other[1].length - one[1].length || byCodeUnit(one[0], other[0]),
    );
    const heirs = changeOf.get(url)?.after ?? [];
    return { url, nowAt: most.length > 0 ? most.map(([at]) => at) : heirs.map(page => page.url) };
  };
  const [pagesBefore, pagesAfter] = [new Set(were.values()), new Set(are.values())];
  const goesOn = (url: string) => changeOf.get(url)?.after.some(page => page.url === url);
  const sorted = [...pagesBefore].sort(byCodeUnit);
  return {
    gone: [...new Set([...sorted, ...(ledBefore?.keys() ?? [])])]
      .filter(url => !pagesAfter.has(url) && !leadNow?.has(url))
      .sort(byCodeUnit)
      .map(leave),
    redirected: sorted.flatMap(url => (pagesAfter.has(url) ? [] : (leadNow?.get(url) ?? []))),
    reused: sorted.filter(url => pagesAfter.has(url) && !goesOn(url)).map(leave),
    new: [...pagesAfter].filter(url => !pagesBefore.has(url) && !ledBefore?.has(url)).sort(byCodeUnit),
  };
}

/** The pages' URLs, by their ids. */
export function urlsOf({ pages }: Plan): Map<string, string> {
  return new Map(pages.map(page => [page.id, page.url]));
}
