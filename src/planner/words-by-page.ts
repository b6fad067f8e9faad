import type { Page, Plan } from './plan.ts';

/**
 * What visitors read past in a month, by page id: for each stop of a page its weight times the words of the page that
 * are not the stop's own. A stop's passages are those of its page that answer one of its needs: no page holds two
 * that answer the same.
 */
export function offTopicWordsByPage({ pages, passages, journeys }: Plan): Map<string, number> {
  const found = new Map<string, { weight: number; needs: readonly string[] }>();
  for (const { weight, path } of journeys) {
    for (const { stop, needs } of path) found.set(stop, { weight, needs });
  }
  const readPast = (page: Page) => {
    const wordsOf = new Map(
      page.passages.flatMap(id => {
        const passage = Object.hasOwn(passages, id) ? passages[id] : undefined;
        return passage ? [[passage.need, passage.words] as const] : [];
      }),
    );
    return page.stops.reduce((sum, name) => {
      const stop = found.get(name);
      if (!stop) return sum;
      const own = stop.needs.reduce((words, need) => words + (wordsOf.get(need) ?? 0), 0);
      return sum + stop.weight * (page.words - own);
    }, 0);
  };
  return new Map(pages.map(page => [page.id, readPast(page)]));
}
