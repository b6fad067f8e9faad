import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { ruleWith } from './rule.ts';

/** Warns of a passage that no stop asks for. */
export const unneededPassage = ruleWith({
  id: 'unneeded-passage',
  about: 'content',
  level: 'warning',
  why: 'What no visitor needs is not published, and its author should know.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'content/our-founders.mdx': {
          ok: '',
          notOk: '---\nquestion: ⟦Who are our founders?⟧\nbeat: situation\n---\n\nThree friends.\n',
        },
      },
    },
  ],
  find: ({ model, plan }) =>
    model.passages
      .filter(passage => plan.unneeded.includes(passage.id))
      .map(passage => ({
        place: placeOf(passage, 'question'),
        ...(passage.for.length > 0
          ? {
              reason: `No journey leads its personas to this variant of "${passage.need}", so it is not published.`,
              remedy: 'Name the need at a stop of theirs, or remove the file.',
            }
          : {
              reason: `No stop of any journey needs "${passage.need}", so this passage is not published.`,
              remedy: 'Name the need at a stop, or remove the file.',
            }),
      })),
});
