import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { ruleWith } from './rule.ts';

/** Warns of a persona that takes no journey. */
export const idlePersona = ruleWith({
  id: 'idle-persona',
  about: 'people',
  level: 'warning',
  why: 'Somebody who was thought of and given no way through the site meets pages made for others.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'personas/auditor.yaml': {
          ok: '',
          notOk:
            'name: ⟦Auditor⟧\nsummary: Asks who has read which message.\nkind: public\nproblems: [Nobody knows.]\naspirations: [A list.]\nsuccess: The list is whole.\nchannels: [email]\n',
        },
      },
    },
  ],
  find: ({ model }) => {
    const travelling = new Set(model.journeys.flatMap(journey => journey.personas));
    return model.personas
      .filter(persona => !travelling.has(persona.id))
      .map(persona => ({
        place: placeOf(persona, 'name'),
        reason: `No journey is for "${persona.name}".`,
        remedy: `Write one with “persona: ${persona.id}”, or remove the persona.`,
      }));
  },
});
