import { flesch } from 'flesch';
import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { publishedPassages } from '../planner/index.ts';
import { isEnglish } from './english.ts';
import { ruleWith } from './rule.ts';
import { traitsOf } from './traits.ts';

/** Hints at a passage in long sentences and long words, by Flesch's reading ease (1948). It knows English alone. */
export const hardToRead = ruleWith({
  id: 'hard-to-read',
  about: 'content',
  level: 'info',
  why: 'Visitors read between other things, and many in a language that they have learned.',
  options: z.strictObject({
    least: z
      .number()
      .default(50)
      .describe(
        'The reading ease that is asked, from 0, for scholars, to 100, for children of eleven. Plain business prose has 50 and more.',
      ),
    words: z.int().positive().default(60).describe('How many words a passage must have before it is judged.'),
  }),
  examples: [
    {
      settings: { checks: { 'hard-to-read': { words: 20 } } },
      files: {
        'content/one-owner.mdx': {
          ok: 'question: How does one owner for each message help?\nbeat: plan\n---\n\nEach message has one owner. The others see the name and go on to the next.',
          notOk:
            'question: ⟦How does one owner for each message help?⟧\nbeat: plan\n---\n\nUnambiguous responsibility attribution eliminates duplicative correspondence, facilitating prioritisation of outstanding communications across organisational functions and guaranteeing accountability throughout operational escalation procedures.',
        },
      },
    },
  ],
  find: (checked, { least, words }) => {
    const { lang } = checked.model.settings;
    if (!isEnglish(lang)) return [];
    return publishedPassages(checked).flatMap(passage => {
      const { sentences: sentence, words: word, syllables } = traitsOf(passage, lang);
      if (word < words) return [];
      const ease = Math.round(flesch({ sentence, word, syllable: syllables }));
      if (ease >= least) return [];
      return {
        place: placeOf(passage, 'question'),
        reason: `The answer is hard to read: its reading ease is ${ease}, and ${least} is asked. It has ${(word / sentence).toFixed(0)} words in a sentence, and ${(syllables / word).toFixed(1)} syllables in a word.`,
        remedy: 'Break long sentences, say who does what, and take the shorter word where there is one.',
      };
    });
  },
});
