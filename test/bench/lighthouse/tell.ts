import { table } from '../table.ts';
import type { Audited } from './median.ts';

/** Each category's least and middle score, over all pages. */
export function leastAndMedian(audited: readonly Audited[]): string {
  const rows = categoriesOf(audited).map(category => {
    const scores = audited.map(one => one.scores.get(category) ?? 0).toSorted((a, b) => a - b);
    return [category, `${scores[0]}`, `${scores[Math.floor((scores.length - 1) / 2)]}`];
  });
  return table([['', 'least', 'median'], ...rows]);
}

/** The pages that fall short of 100 in any category. */
export function shortPages(audited: readonly Audited[]): string {
  const short = audited.filter(isShort);
  if (short.length === 0) return 'Every page has 100 in every category.';
  const categories = categoriesOf(audited);
  return table([
    ['', ...categories],
    ...short.map(({ page, scores }) => [page, ...categories.map(category => `${scores.get(category)}`)]),
  ]);
}

/** What those pages fail, each audit once, with the pages that fail it and what was seen there. */
export function failuresOf(audited: readonly Audited[]): string {
  const pagesWith = new Map<string, string[]>();
  for (const { page, failures } of audited.filter(isShort))
    for (const [category, failed] of failures)
      for (const { audit, seen } of failed) {
        const failure = `${category}, ${audit}`;
        pagesWith.set(failure, [...(pagesWith.get(failure) ?? []), [page, seen].filter(Boolean).join(' ')]);
      }
  return [...pagesWith].map(([failure, pages]) => `${failure}\n    ${pages.join(', ')}`).join('\n');
}

function isShort({ scores }: Audited): boolean {
  return [...scores.values()].some(score => score < 100);
}

function categoriesOf(audited: readonly Audited[]): readonly string[] {
  return [...(audited[0]?.scores.keys() ?? [])];
}
