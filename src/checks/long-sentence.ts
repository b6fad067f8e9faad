import { z } from 'zod';
import { publishedPassages } from '../planner/index.ts';
import { ruleWith } from './rule.ts';
import { sentencesOf } from './sentences.ts';
import { traitsOf } from './traits.ts';

/** Hints at a sentence that few will read to its end. */
export const longSentence = ruleWith({
  id: 'long-sentence',
  about: 'content',
  level: 'info',
  why: 'Whoever has to begin a sentence again leaves instead.',
  options: z.strictObject({
    words: z.int().positive().default(40).describe('How many words a sentence may have.'),
  }),
  examples: [
    {
      files: {
        'content/moving-week.mdx': {
          ok: 'The first week is slower. Old messages come in without an owner, and you have to give them one.',
          notOk:
            '⟦The first week is slower because old messages come in without an owner and you have to give them one⟧, which takes a while each morning as long as the team still looks where it has always looked and nobody has closed the old inbox.',
        },
      },
    },
  ],
  find: (checked, { words }) => {
    const { lang } = checked.model.settings;
    return publishedPassages(checked)
      .filter(passage => traitsOf(passage, lang).longest > words)
      .flatMap(passage => sentencesOf(passage, lang))
      .filter(sentence => sentence.words > words)
      .map(({ text, words: length, place }) => ({
        place,
        reason: `The sentence that begins with “${beginningOf(text)}” has ${length} words, and ${words} are a lot.`,
        remedy: 'Make two of it.',
      }));
  },
});

function beginningOf(text: string): string {
  return text.split(/\s+/).slice(0, 5).join(' ');
}
