import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { ruleWith } from './rule.ts';

/** Warns of a stop that asks for nothing that the stop before it did not ask for. */
export const repeatedStop = ruleWith({
  id: 'repeated-stop',
  about: 'plan',
  level: 'warning',
  why: 'A visitor who goes on wants something new, and lands on the answers that they have just read.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'journeys/a-message-is-lost.yaml': {
          ok: 'needs: [reach-a-person]',
          notOk: 'needs: ⟦[find-message]⟧',
        },
        'journeys/first-day.yaml': {
          ok: 'needs: [first-day, old-habits]',
          notOk: 'needs: [first-day, old-habits, reach-a-person]',
        },
      },
    },
  ],
  find: ({ model }) =>
    model.journeys.flatMap(journey =>
      journey.stops.flatMap((stop, at) => {
        const before = journey.stops[at - 1];
        if (!before || !stop.needs.every(need => before.needs.includes(need))) return [];
        return {
          place: placeOf(journey, 'stops', at, 'needs'),
          reason: `Stop "${stop.name}" asks for nothing that stop "${before.name}" did not answer.`,
          remedy: 'Name what the visitor needs next, or make one stop of the two.',
        };
      }),
    ),
});
