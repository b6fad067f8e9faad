import { z } from 'zod';
import { ruleWith } from './rule.ts';

/** Tells of a link to a need whose answer stands on the same page, wherever the link stands. */
export const circlingLink = ruleWith({
  id: 'circling-link',
  about: 'promises',
  level: 'info',
  why: 'A link says that there is more to be found elsewhere, and here it leads to what the visitor is reading.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'content/old-habits.mdx': {
          ok: 'The old inbox is still open.',
          notOk: 'On the ⟦[first day](need:first-day)⟧ the old inbox is still open.',
        },
      },
    },
  ],
  find: ({ model, plan }) => {
    const pagesOf = new Map<string, string[]>();
    for (const page of plan.pages)
      for (const id of page.passages) pagesOf.set(id, [...(pagesOf.get(id) ?? []), page.id]);
    const pagesAnswering = new Map<string, Set<string>>();
    for (const { id, need } of model.passages) {
      const before = pagesAnswering.get(need) ?? new Set();
      pagesAnswering.set(need, before.union(new Set(pagesOf.get(id))));
    }
    return model.passages.flatMap(({ id, links }) => {
      const pages = pagesOf.get(id) ?? [];
      return links
        .filter(({ need }) => pages.length > 0 && pages.every(page => pagesAnswering.get(need)?.has(page)))
        .map(({ need, place }) => ({
          place,
          reason: `The answer to "${need}" stands on ${pages.length > 1 ? 'every page' : 'the page'} on which this link does.`,
          remedy: 'Keep the words and take the link away.',
        }));
    });
  },
});
