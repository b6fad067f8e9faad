import { byCodeUnit } from '../model/by-code-unit.ts';
import type { FollowedStop } from './follow-stops.ts';
import { type Join, joinPages } from './join-pages.ts';
import type { Page, Plan } from './plan.ts';
import { offTopicWordsByPage } from './words-by-page.ts';

/** What can become of a page, in the order in which a reviewer wants to know it. */
export const pageChangeKinds = [
  'gone',
  'new',
  'moved',
  'merged',
  'split',
  'regrouped',
  'changed',
  'unchanged',
] as const;
export type PageChangeKind = (typeof pageChangeKinds)[number];

/** Pages of the earlier plan, and those of the later one that they became; sorted by URL. */
export interface PageChange {
  readonly kind: PageChangeKind;
  readonly before: readonly ComparedPage[];
  readonly after: readonly ComparedPage[];
}

export interface ComparedPage extends Page {
  /** What its visitors read past on it in a month, rounded to thousandths. */
  readonly offTopicWords: number;
}

/**
 * What became of every page. Pages that `joinPages` joins, directly or through others, are one change, and its kind is
 *
 * | kind | pages before | pages after | |
 * | --- | --- | --- | --- |
 * | gone | 1 | 0 | |
 * | new | 0 | 1 | |
 * | moved | 1 | 1 | under another URL |
 * | merged | several | 1 | |
 * | split | 1 | several | |
 * | regrouped | several | several | |
 * | changed | 1 | 1 | under one URL, with other stops, core, passages or words |
 * | unchanged | 1 | 1 | |
 *
 * so that every page of both plans is in exactly one change, of exactly one kind.
 *
 * @returns by kind, then by URL
 */
export function followPages(before: Plan, after: Plan, followed: readonly FollowedStop[]): PageChange[] {
  return connected(pagesById(before), pagesById(after), joinPages(before, after, followed))
    .map(group => ({ kind: kindOf(group), ...group }))
    .sort(
      (one, other) =>
        pageChangeKinds.indexOf(one.kind) - pageChangeKinds.indexOf(other.kind) ||
        byCodeUnit(firstUrl(one), firstUrl(other)),
    );
}

type PagesById = ReadonlyMap<string, ComparedPage>;
type Group = Pick<PageChange, 'before' | 'after'>;

function pagesById(plan: Plan): PagesById {
  const offTopicWords = offTopicWordsByPage(plan);
  return new Map(
    plan.pages.map(page => {
      const thousandths = Math.round((offTopicWords.get(page.id) ?? 0) * 1000);
      return [page.id, { ...page, offTopicWords: thousandths / 1000 }];
    }),
  );
}

/** The connected parts of the graph whose nodes are the pages of both plans and whose edges are the joins. */
function connected(earlier: PagesById, later: PagesById, joins: readonly Join[]): Group[] {
  const heirs = Map.groupBy(joins, join => join.before);
  const forebears = Map.groupBy(joins, join => join.after);
  const reachedBefore = new Set<string>();
  const reachedAfter = new Set<string>();
  const collect = (from: Partial<Join>): Group => {
    const before: ComparedPage[] = [];
    const after: ComparedPage[] = [];
    const open: Partial<Join>[] = [from];
    for (let join = open.pop(); join; join = open.pop()) {
      const page = reach(join.before, earlier, reachedBefore);
      if (page) {
        before.push(page);
        open.push(...(heirs.get(page.id) ?? []));
      }
      const heir = reach(join.after, later, reachedAfter);
      if (heir) {
        after.push(heir);
        open.push(...(forebears.get(heir.id) ?? []));
      }
    }
    return { before: before.sort(byUrl), after: after.sort(byUrl) };
  };
  return [
    ...[...earlier.keys()].map(id => collect({ before: id })),
    ...[...later.keys()].map(id => collect({ after: id })),
  ].filter(group => group.before.length + group.after.length > 0);
}

/** The page of this id, the first time that it is asked for. */
function reach(id: string | undefined, pages: PagesById, reached: Set<string>): ComparedPage | undefined {
  if (id === undefined || reached.has(id)) return undefined;
  reached.add(id);
  return pages.get(id);
}

function kindOf({ before, after }: Group): PageChangeKind {
  const [page, ...otherPages] = before;
  const [heir, ...otherHeirs] = after;
  if (!heir) return 'gone';
  if (!page) return 'new';
  if (otherPages.length > 0) return otherHeirs.length > 0 ? 'regrouped' : 'merged';
  if (otherHeirs.length > 0) return 'split';
  if (page.url !== heir.url) return 'moved';
  return partsOf(page) === partsOf(heir) ? 'unchanged' : 'changed';
}

/** What its visitors read past is no part of a page: that changes with how many come. */
function partsOf({ core, passages, words, stops }: Page): string {
  return JSON.stringify([core, passages, words, stops.toSorted(byCodeUnit)]);
}

function firstUrl({ before, after }: Group): string {
  return before[0]?.url ?? after[0]?.url ?? '';
}

function byUrl(one: Page, other: Page): number {
  return byCodeUnit(one.url, other.url);
}
