import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { publishedPassages } from '../planner/index.ts';
import { ruleWith } from './rule.ts';

const words = (most: number) =>
  z
    .int()
    .positive()
    .default(most)
    .describe('The words that a passage of this beat may have, code and tables included.');

/** Hints at a passage that is longer than its part in the story bears: it may answer two questions. */
export const longPassage = ruleWith({
  id: 'long-passage',
  about: 'content',
  level: 'info',
  why: 'A passage answers one question, and everyone who came for its beginning has to get past its end.',
  options: z.strictObject({
    situation: words(350),
    problem: words(350),
    stakes: words(350),
    aspiration: words(350),
    plan: words(500),
    setback: words(350),
    proof: words(350),
    action: words(350),
    outcome: words(350),
  }),
  examples: [
    {
      settings: { checks: { 'long-passage': { outcome: 20 } } },
      files: {
        'content/empty-at-five.mdx': {
          ok: 'beat: outcome\n---\n\nAt five',
          notOk:
            'beat: ⟦outcome⟧\n---\n\nSome of your colleagues will want to keep the old inbox for a while, and some will not. At five',
        },
      },
    },
  ],
  find: (checked, most) =>
    publishedPassages(checked)
      .filter(({ beat, words }) => words > most[beat])
      .map(passage => ({
        place: placeOf(passage, 'beat'),
        reason: `This passage has ${passage.words} words, and ${most[passage.beat]} are a lot for its beat, ${passage.beat}.`,
        remedy: 'Look for a second question in it, and give that a passage of its own.',
      })),
});
