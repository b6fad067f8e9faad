import type { Rule } from './rule.ts';

/** Warns of a link to a need whose answer is on no page: its words are published, and lead nowhere. */
export const unlinkedNeed: Rule = {
  id: 'unlinked-need',
  level: 'warning',
  why: 'A visitor who is told of an answer wants to go to it.',
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
};
