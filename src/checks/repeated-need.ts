import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { ruleWith } from './rule.ts';

/** Hints at a need that an earlier stop of the journey has met already. */
export const repeatedNeed = ruleWith({
  id: 'repeated-need',
  about: 'plan',
  level: 'info',
  why: 'What a visitor has read stands in their way when it comes again.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: 'needs: [start-moving]',
          notOk: 'needs: [start-moving, ⟦cost-of-two-answers⟧]',
        },
      },
    },
  ],
  find: ({ model }) =>
    model.journeys.flatMap(journey => {
      const metAt = new Map<string, string>();
      return journey.stops.flatMap((stop, at) => {
        const repeated = stop.needs.flatMap((need, order) => {
          const earlier = metAt.get(need);
          if (earlier === undefined) return [];
          return {
            place: placeOf(journey, 'stops', at, 'needs', order),
            reason: `Stop "${earlier}" of this journey has answered "${need}" already.`,
            remedy: 'Take it out here, or there, wherever the visitor can do without it.',
          };
        });
        const before = journey.stops[at - 1];
        for (const need of stop.needs) if (!metAt.has(need)) metAt.set(need, stop.name);
        // Where nothing is new at all, repeated-stop says so once.
        return stop.needs.every(need => before?.needs.includes(need)) ? [] : repeated;
      });
    }),
});
