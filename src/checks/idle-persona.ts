import { placeOf } from '../model/place.ts';
import type { Rule } from './rule.ts';

/** Warns of a persona that takes no journey. */
export const idlePersona: Rule = {
  id: 'idle-persona',
  level: 'warning',
  why: 'Somebody who was thought of and given no way through the site meets pages made for others.',
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
};
