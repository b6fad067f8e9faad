import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { ruleWith } from './rule.ts';

/** Hints at a journey of so many stops that few go all its way. */
export const longJourney = ruleWith({
  id: 'long-journey',
  about: 'plan',
  level: 'info',
  why: 'At every stop some visitors leave, and what comes late is read by few.',
  options: z.strictObject({
    stops: z.int().positive().default(7).describe('How many stops a journey may have.'),
  }),
  examples: [
    {
      settings: { checks: { 'long-journey': { stops: 3 } } },
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: '  - needs: [start-moving]\n',
          notOk:
            '  - needs: [start-moving]\n    action: See what the first day is like\n  - ⟦needs⟧: [first-day]\n',
        },
      },
    },
  ],
  find: ({ model }, { stops: most }) =>
    model.journeys
      .filter(({ stops }) => stops.length > most)
      .map(journey => ({
        place: placeOf(journey, 'stops', most),
        reason: `This journey has ${journey.stops.length} stops, and after ${most} few visitors are left.`,
        remedy: 'Let it end earlier, or lead into another journey that begins here.',
      })),
});
