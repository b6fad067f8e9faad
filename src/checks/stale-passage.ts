import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { publishedPassages } from '../planner/index.ts';
import { daysBetween } from './days.ts';
import { ruleWith } from './rule.ts';

/** Hints at a passage that says when it was looked over last, and that was long ago. */
export const stalePassage = ruleWith({
  id: 'stale-passage',
  about: 'content',
  level: 'info',
  why: 'Whoever dates an answer says that it changes, and a visitor reads the date.',
  options: z.strictObject({
    days: z.int().positive().default(365).describe('How many days an answer stays fresh.'),
  }),
  examples: [
    {
      files: {
        'content/start-moving.mdx': {
          ok: 'beat: action\n',
          notOk: 'beat: action\nupdated: ⟦2025-04-02⟧\n',
        },
      },
    },
  ],
  find: (checked, { days }) =>
    publishedPassages(checked).flatMap(passage => {
      const { updated } = passage;
      if (updated === undefined) return [];
      const age = daysBetween(updated, checked.today);
      if (age <= days) return [];
      return {
        place: placeOf(passage, 'updated'),
        reason: `The day on which this answer was last looked over is ${age} days ago.`,
        remedy: 'Read it again, correct what has changed, and write today’s date.',
      };
    }),
});
