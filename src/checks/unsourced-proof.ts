import { z } from 'zod';
import type { Evidence } from '../model/model.ts';
import { placeOf } from '../model/place.ts';
import { publishedPassages } from '../planner/index.ts';
import { bareWords } from './bare-words.ts';
import { ruleWith } from './rule.ts';

/** What stands where a source is yet to be found. */
const placeholders = [
  ...[
    'tbd',
    'tba',
    'tbc',
    'todo',
    'to do',
    'n a',
    'na',
    'xxx',
    'none',
    'nothing',
    'unknown',
    'missing',
    'pending',
  ],
  ...[
    'later',
    'to follow',
    'to be added',
    'to be confirmed',
    'to be done',
    'source',
    'us',
    'internal',
    'internet',
  ],
  ...[
    'the internet',
    'google',
    'experience',
    'our experience',
    'common knowledge',
    'everybody knows',
    'estimate',
  ],
  ...['our estimate', 'guess', 'a guess', 'our guess'],
];

/** Warns of a proof whose evidence names no source, or says that it is assumed. */
export const unsourcedProof = ruleWith({
  id: 'unsourced-proof',
  about: 'content',
  level: 'warning',
  why: 'A visitor who looks for the source of a proof and finds none believes the rest less.',
  options: z.strictObject({
    placeholders: z
      .array(z.string())
      .default(placeholders)
      .describe('What stands where a source is missing, in small letters and without any marks.'),
  }),
  examples: [
    {
      files: {
        'content/teams-that-moved.mdx': {
          ok: 'source: Count at one team',
          notOk: 'source: ⟦our experience⟧',
        },
      },
    },
    {
      files: {
        'content/teams-that-moved.mdx': {
          ok: 'what: Second answers in a month fell from 31 to 2',
          notOk: 'what: ⟦"Assumed: second answers fall"⟧',
        },
      },
    },
  ],
  find: (checked, { placeholders }) => {
    const empty = new Set(['', ...placeholders]);
    return publishedPassages(checked)
      .filter(({ beat }) => beat === 'proof')
      .flatMap(passage =>
        passage.evidence.flatMap((evidence, at) => {
          const key = unfounded(evidence, empty);
          if (!key) return [];
          const place = placeOf(passage, 'evidence', at, key);
          return isAssumed(evidence[key])
            ? {
                place,
                reason: 'This proof rests on something that is assumed, and so it proves nothing yet.',
                remedy: 'Name what was counted or heard, and where; or give the passage another beat.',
              }
            : {
                place,
                reason: `“${key}: ${evidence[key]}” says nothing that a visitor could look up.`,
                remedy: 'Say where the proof can be found: a study, a count, a conversation, an address.',
              };
        }),
      );
  },
});

/** The first of the keys that says nothing. */
function unfounded(evidence: Evidence, empty: ReadonlySet<string>): 'what' | 'source' | undefined {
  const keys = ['what', 'source'] as const;
  return keys.find(key => empty.has(bareWords(evidence[key])) || isAssumed(evidence[key]));
}

function isAssumed(text: string): boolean {
  return /^(just |only )?(assumed|assumption|our assumption)\b/.test(bareWords(text));
}
