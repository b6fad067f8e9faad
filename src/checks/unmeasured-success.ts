import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { journeysByPersona } from './journeys-by-persona.ts';
import { ruleWith } from './rule.ts';

/** Tells of a persona whose success no goal of its journeys measures. */
export const unmeasuredSuccess = ruleWith({
  id: 'unmeasured-success',
  about: 'people',
  level: 'info',
  why: 'Whether a visitor was helped is known only where somebody counted before and counts again.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: 'goal: { name: Nobody asks who replied, baseline: 12, target: 30 }\n',
          notOk: '',
        },
        'personas/support-lead.yaml': {
          ok: 'success: Nobody asks who replied.',
          notOk: 'success: ⟦Nobody asks who replied.⟧',
        },
      },
    },
  ],
  find: ({ model }) => {
    const journeys = journeysByPersona(model);
    return model.personas
      .filter(({ id }) => journeys.get(id)?.every(({ goal }) => goal === undefined))
      .map(persona => ({
        place: placeOf(persona, 'success'),
        reason: `No journey of "${persona.name}" has a goal, so nothing tells whether this comes true.`,
        remedy: 'Give one of their journeys a “goal” with “name”, “baseline” and “target”.',
      }));
  },
});
