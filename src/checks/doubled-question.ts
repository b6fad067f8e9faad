import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { publishedPassages } from '../planner/index.ts';
import { bareWords } from './bare-words.ts';
import { isEnglish } from './english.ts';
import { ruleWith } from './rule.ts';

/** Warns of a question that another passage asks already, under another need. */
export const doubledQuestion = ruleWith({
  id: 'doubled-question',
  about: 'content',
  level: 'warning',
  why: 'Two answers to one question are found one beside the other, and grow apart with every change.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'content/lost-message.mdx': {
          ok: 'question: Where did my lost message go?',
          notOk: 'question: ⟦How do I find the message?⟧',
        },
      },
    },
  ],
  find: checked => {
    const ask = isEnglish(checked.model.settings.lang) ? withoutLittleWords : bareWords;
    const first = new Map<string, { readonly need: string; readonly file: string }>();
    return publishedPassages(checked).flatMap(passage => {
      const asked = ask(passage.question);
      const other = first.get(asked);
      if (!other) first.set(asked, passage);
      // Variants of a need answer one question, each for others.
      if (!other || other.need === passage.need) return [];
      return {
        place: placeOf(passage, 'question'),
        reason: `${other.file} asks this question already, as the need "${other.need}".`,
        remedy: `Let both journeys name "${other.need}", or ask for what is different here.`,
      };
    });
  },
});

/** Whether it is “a” or “the”, one or several, “do I” or “does one” makes no other question; “before” or “after” does. */
const littleWords = new Set(
  'a an the this these that do does did is are am be can could i we you one my our your me us there'.split(
    ' ',
  ),
);

function withoutLittleWords(question: string): string {
  const words = bareWords(question).split(' ');
  const kept = words.filter(word => !littleWords.has(word)).map(word => word.replace(/(?<=\w{3})s$/, ''));
  return kept.join(' ') || words.join(' ');
}
