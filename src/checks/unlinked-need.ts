import { z } from 'zod';
import { ruleWith } from './rule.ts';

/** Warns of a link to a need whose answer is on no page: its words are published, and lead nowhere. */
export const unlinkedNeed = ruleWith({
  id: 'unlinked-need',
  about: 'content',
  level: 'warning',
  why: 'A visitor who is told of an answer wants to go to it.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'content/one-owner.mdx': {
          ok: 'Each message has one owner.',
          notOk: 'Each message has ⟦[one owner](need:history)⟧.',
        },
        'content/history.mdx': {
          ok: '',
          notOk:
            '---\nquestion: Who thought of it?\nbeat: proof\nevidence: [{ what: a, source: b, date: 2026-10-01 }]\n---\n\nWe did.\n',
        },
      },
    },
  ],
  find: ({ model, plan }) => {
    const published = new Set(Object.values(plan.passages).map(passage => passage.need));
    return model.passages
      .filter(passage => Object.hasOwn(plan.passages, passage.id))
      .flatMap(({ links }) => links)
      .filter(({ need }) => !published.has(need))
      .map(({ need, place }) => ({
        place,
        reason: `This link leads to "${need}", which no stop of any journey needs, so it is published as text alone.`,
        remedy: 'Name the need at a stop, or take the link away.',
      }));
  },
});
