import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { beginsWithVerb } from './begins-with-verb.ts';
import { isEnglish } from './english.ts';
import { labelsOf } from './labels.ts';
import { ruleWith } from './rule.ts';
import { isVague } from './vague-words.ts';

/** Warns of a label that does not begin with a verb. English alone: of other languages it knows no verbs. */
export const verblessLabel = ruleWith({
  id: 'verbless-label',
  about: 'action',
  level: 'warning',
  why: 'A verb tells visitors what they can do.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: 'See how one owner helps',
          notOk: '⟦One owner for each message⟧',
        },
      },
    },
    {
      files: {
        'journeys/a-message-is-lost.yaml': { ok: 'label: Write to us,', notOk: 'label: ⟦Our address⟧,' },
      },
    },
  ],
  find: ({ model }) => {
    if (!isEnglish(model.settings.lang)) return [];
    return labelsOf(model)
      .filter(({ text }) => !isVague(text) && !beginsWithVerb(text))
      .map(({ text, journey, path }) => ({
        place: placeOf(journey, ...path),
        reason: `“${text}” does not begin with a verb, so it does not say what the visitor can do.`,
        remedy: 'Begin with what they do next: “See …”, “Compare …”, “Ask …”.',
      }));
  },
});
