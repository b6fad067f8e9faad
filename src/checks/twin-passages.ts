import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { publishedPassages } from '../planner/index.ts';
import { ruleWith } from './rule.ts';
import { sharedPhrases } from './shared-phrases.ts';
import { traitsOf } from './traits.ts';

const share = z.number().gt(0).max(1);

/** Warns of a passage that says mostly what another one says. */
export const twinPassages = ruleWith({
  id: 'twin-passages',
  about: 'content',
  level: 'warning',
  why: 'A visitor who goes on and reads the same again thinks that the site has nothing more to say.',
  options: z.strictObject({
    share: share
      .default(0.4)
      .describe('From which part, of 1, of the shorter one’s phrases on two passages say the same.'),
    ofVariants: share
      .default(0.9)
      .describe('The same for two variants of a need, which are meant to be alike and not equal.'),
  }),
  examples: [
    {
      files: {
        'content/cost-of-two-answers.mdx': {
          ok: 'question: What do two answers cost?\nbeat: stakes\n---\n\nThe customer believes neither. You lose the time, and then the trust.',
          notOk:
            'question: What do two answers cost?\nbeat: stakes\n---\n\nThe customer believes neither answer and asks a third time. You lose the time that it took to write both, and soon you lose the trust.',
        },
        'content/empty-at-five.mdx': {
          ok: 'question: What is it like after a week?\nbeat: outcome\n---\n\nAt five the inbox is empty, and you leave.',
          notOk:
            'question: ⟦What is it like after a week?⟧\nbeat: outcome\n---\n\nBefore, the customer believed neither answer and asked a third time. You lost the time that it took to write both, and the trust.',
        },
      },
    },
  ],
  find: (checked, { share, ofVariants }) => {
    const { lang } = checked.model.settings;
    const passages = publishedPassages(checked);
    const pairs = sharedPhrases(
      passages.map(passage => traitsOf(passage, lang).phrases),
      { fewest: fewestPhrases, share: Math.min(share, ofVariants) },
    );
    return pairs.flatMap(pair => {
      const one = passages[pair.one];
      const other = passages[pair.other];
      if (!one || !other) return [];
      if (pair.share < (one.need === other.need ? ofVariants : share)) return [];
      return {
        place: placeOf(other, 'question'),
        reason: `This answer and ${one.file} say much the same: ${Math.round(pair.share * 100)} % of the shorter one stands in the other as well.`,
        remedy:
          one.need === other.need
            ? 'Say what is different for these personas, or keep one answer for all.'
            : `Keep it in one place, and let the journeys name "${one.need}" where they need it.`,
      };
    });
  },
});

const fewestPhrases = 8;
