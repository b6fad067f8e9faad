import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { promisesOf } from './promise.ts';
import { ruleWith } from './rule.ts';

/** Warns of a side way into a journey with which its label has no word in common. */
export const unkeptSidePromise = ruleWith({
  id: 'unkept-side-promise',
  about: 'promises',
  level: 'warning',
  why: 'Whoever leaves their way for another has to find there what made them leave.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'journeys/first-day.yaml': {
          ok: '    action: Plan the first week\n',
          notOk:
            '    action: Plan the first week\n    also: [{ label: ⟦Invite a colleague⟧, journey: a-message-is-lost }]\n',
        },
      },
    },
  ],
  find: ({ model }) => {
    const { isBroken, givenIn } = promisesOf(model);
    const journeys = new Map(model.journeys.map(journey => [journey.id, journey]));
    return model.journeys.flatMap(journey =>
      journey.stops.flatMap(({ also }, at) =>
        also.flatMap((way, order) => {
          const target = way.to === 'journey' && journeys.get(way.journey);
          if (!target || !isBroken(way.label, journey.personas, givenIn(target))) return [];
          return {
            place: placeOf(journey, 'stops', at, 'also', order, 'label'),
            reason: `“${way.label}” leads into “${target.title}”, and none of its main words comes back where that begins.`,
            remedy: 'Word it after the inquiry of that journey, or lead into another one.',
          };
        }),
      ),
    );
  },
});
