import { z } from 'zod';
import { publishedPassages } from '../planner/index.ts';
import { ruleWith } from './rule.ts';

/** Warns of a Markdown picture without a text for whoever does not see it. */
export const pictureWithoutText = ruleWith({
  id: 'picture-without-text',
  about: 'content',
  level: 'warning',
  why: 'Whoever hears a page, or reads it where pictures are slow, has only the text of a picture.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'content/shared-inbox.mdx': {
          ok: 'Five people read one inbox.',
          notOk: 'Five people read one inbox.\n\n⟦![](list.svg)⟧\n\n',
        },
        'content/list.svg': { ok: '', notOk: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      },
    },
  ],
  find: checked =>
    publishedPassages(checked)
      .flatMap(({ blocks }) => blocks)
      .filter(({ kind, text }) => kind === 'picture' && text.trim() === '')
      .map(({ place }) => ({
        place,
        reason: 'This picture has no text, and whoever does not see it learns nothing from it.',
        remedy: 'Say between the square brackets what it shows: ![Two brake pads, one worn smooth](…).',
      })),
});
