import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { labelsOf } from './labels.ts';
import { ruleWith } from './rule.ts';

/** Hints at a label of many words. Words stand between spaces here: in a script without any, nothing is long. */
export const longLabel = ruleWith({
  id: 'long-label',
  about: 'action',
  level: 'info',
  why: 'A label is read at a glance, or passed over.',
  options: z.strictObject({
    words: z.int().positive().default(6).describe('How many words a label may have.'),
  }),
  examples: [
    {
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: 'See how one owner helps',
          notOk: '⟦See how one owner for every message helps you⟧',
        },
      },
    },
    {
      settings: { checks: { 'long-label': { words: 5 } } },
      files: {
        'journeys/first-day.yaml': { ok: 'Plan the first week', notOk: '⟦Plan the first week at work⟧' },
      },
    },
  ],
  find: ({ model }, { words }) =>
    labelsOf(model).flatMap(({ text, journey, path }) => {
      const count = text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length;
      if (count <= words) return [];
      return {
        place: placeOf(journey, ...path),
        reason: `This label has ${count} words, and ${words} are the most that are read at a glance.`,
        remedy: 'Keep the verb, and what the visitor gets.',
      };
    }),
});
