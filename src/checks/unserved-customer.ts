import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { journeysByPersona } from './journeys-by-persona.ts';
import { ruleWith } from './rule.ts';

/** Warns of a customer for whom no journey is at the stage of service. A persona without any journey is said elsewhere. */
export const unservedCustomer = ruleWith({
  id: 'unserved-customer',
  about: 'people',
  level: 'warning',
  why: 'Something goes wrong for every customer at some time, and then they are in more of a hurry than anybody else.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'journeys/a-message-is-lost.yaml': { ok: 'stage: service', notOk: 'stage: adoption' },
        'personas/inbox-owner.yaml': { ok: 'kind: customer', notOk: 'kind: ⟦customer⟧' },
      },
    },
  ],
  find: ({ model }) => {
    const journeys = journeysByPersona(model);
    return model.personas.flatMap(persona => {
      const own = journeys.get(persona.id) ?? [];
      const isServed = own.some(({ stage }) => stage === 'service');
      if (persona.kind !== 'customer' || own.length === 0 || isServed) return [];
      return {
        place: placeOf(persona, 'kind'),
        reason: `"${persona.name}" is a customer, and no journey of theirs is for when something goes wrong.`,
        remedy: 'Write one with “stage: service”, from what they say then to a person who can help.',
      };
    });
  },
});
