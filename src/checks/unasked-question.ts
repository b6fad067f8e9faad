import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { publishedPassages } from '../planner/index.ts';
import { isEnglish } from './english.ts';
import { ruleWith } from './rule.ts';

/** Hints at a question that no visitor would ask: without a question mark, or asked by the site of itself. */
export const unaskedQuestion = ruleWith({
  id: 'unasked-question',
  about: 'content',
  level: 'info',
  why: 'Visitors follow the words that they came with, and a title of ours is nobody’s words but ours.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'content/moving-week.mdx': {
          ok: 'question: How hard is the first week?',
          notOk: 'question: ⟦Challenges of the first week⟧',
        },
      },
    },
    {
      files: {
        'content/teams-that-moved.mdx': {
          ok: 'question: Which teams have moved?',
          notOk: 'question: ⟦What makes us different?⟧',
        },
      },
    },
  ],
  find: checked => {
    const { lang } = checked.model.settings;
    const marks = hasQuestionMarks(lang);
    return publishedPassages(checked).flatMap(passage => {
      const { question } = passage;
      const place = placeOf(passage, 'question');
      if (marks && !/[?？؟⸮՞;\u037e]/.test(question))
        return {
          place,
          reason: 'This question has no question mark, and reads as a title.',
          remedy: 'Ask it as a visitor would, and put a shorter title under “heading”.',
        };
      if (!isEnglish(lang) || !isAskedOfOneself(question)) return [];
      return {
        place,
        reason: `“${question}” is what a site asks of itself, and not what a visitor asks.`,
        remedy: 'Ask what the visitor wants to know, in words that they would type or say.',
      };
    });
  },
});

/** Japanese, Chinese or Thai questions may do without. */
function hasQuestionMarks(lang: string): boolean {
  const script = new Intl.Locale(lang).maximize().script ?? '';
  return ['Latn', 'Cyrl', 'Grek', 'Arab', 'Hebr', 'Armn'].includes(script);
}

/**
 * Many a “we” is the visitor's own: “How do we move our data?”. These are not, since nobody comes to a site to hear what
 * their own mission is.
 */
function isAskedOfOneself(question: string): boolean {
  return (
    /\b(what makes us|about us|why us\?|(choose|choosing|trust|work with|buy from|join) us\b)/i.test(
      question,
    ) ||
    /^(who are we|what do we (do|offer|believe|stand for)|how can we help( you)?)\s*\?$/i.test(question) ||
    /^(who|what) (is|are) our (approach|commitment|expertise|founders|heritage|history|mission|philosophy|promise|story|strengths|values|vision)\b/i.test(
      question,
    )
  );
}
