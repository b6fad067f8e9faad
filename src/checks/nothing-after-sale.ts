import { z } from 'zod';
import type { Stage } from '../model/model.ts';
import { placeOf } from '../model/place.ts';
import { journeysByPersona } from './journeys-by-persona.ts';
import { ruleWith } from './rule.ts';

const afterSale: readonly Stage[] = ['onboarding', 'adoption', 'renewal', 'advocacy'];

/**
 * Warns of a customer for whom no journey goes on after the sale. Which of the stages there should be is for the site to
 * know: not everything is renewed. A persona without any journey is said elsewhere.
 */
export const nothingAfterSale = ruleWith({
  id: 'nothing-after-sale',
  about: 'people',
  level: 'warning',
  why: 'Whoever has bought comes back with new questions, and a site that only sells has no answers to them.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'journeys/first-day.yaml': { ok: 'stage: onboarding', notOk: 'stage: decision' },
        'personas/inbox-owner.yaml': { ok: 'kind: customer', notOk: 'kind: ⟦customer⟧' },
      },
    },
  ],
  find: ({ model }) => {
    const journeys = journeysByPersona(model);
    return model.personas.flatMap(persona => {
      const own = journeys.get(persona.id) ?? [];
      const goesOn = own.some(({ stage }) => afterSale.includes(stage));
      if (persona.kind !== 'customer' || own.length === 0 || goesOn) return [];
      return {
        place: placeOf(persona, 'kind'),
        reason: `"${persona.name}" is a customer, and no journey of theirs comes after the sale: none is at the stage ${afterSale.join(', ')}.`,
        remedy: 'Write one for what they ask once they have bought, or give one that is there its stage.',
      };
    });
  },
});
