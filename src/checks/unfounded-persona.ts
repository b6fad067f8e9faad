import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { ruleWith } from './rule.ts';

/** Warns of a persona that does not say what it rests on. */
export const unfoundedPersona = ruleWith({
  id: 'unfounded-persona',
  about: 'people',
  level: 'warning',
  why: 'A visitor who was made up is served as carefully as a real one, and nobody is helped.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'personas/inbox-owner.yaml': {
          ok: `name: Inbox owner
summary: Has moved the team and looks after its inbox.
kind: customer
problems: [The team falls back into old habits.]
aspirations: [Leave on time.]
success: The inbox is empty at five.
channels: [product, email]
evidence:
  - { what: Calls in the first month after moving, source: Call notes, date: 2026-08-03 }
`,
          notOk: `name: ⟦Inbox owner⟧
summary: Has moved the team and looks after its inbox.
kind: customer
problems: [The team falls back into old habits.]
aspirations: [Leave on time.]
success: The inbox is empty at five.
channels: [product, email]
`,
        },
      },
    },
  ],
  find: ({ model }) =>
    model.personas
      .filter(({ evidence }) => evidence.length === 0)
      .map(persona => ({
        place: placeOf(persona, 'name'),
        reason: `"${persona.name}" does not say what it rests on.`,
        remedy:
          'Add “evidence:”, a list with “what”, “source” and “date”. “Assumed; not yet interviewed” is an honest entry.',
      })),
});
