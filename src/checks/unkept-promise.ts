import { z } from 'zod';
import type { Journey } from '../model/model.ts';
import { placeOf } from '../model/place.ts';
import { promisesOf } from './promise.ts';
import { ruleWith } from './rule.ts';

/** Warns of an action whose label has no word in common with what the visitor is given next. */
export const unkeptPromise = ruleWith({
  id: 'unkept-promise',
  about: 'promises',
  level: 'warning',
  why: 'A label is a promise, and whoever does not find what it says has learned what the next one is worth.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: 'action: See how one owner helps',
          notOk: 'action: ⟦Compare our prices⟧',
        },
      },
    },
    {
      files: {
        'journeys/first-day.yaml': {
          ok: '  - needs: [first-week, empty-at-five]\n',
          notOk:
            '  - needs: [first-week, empty-at-five]\n    action: { label: ⟦Invite a colleague⟧, journey: a-message-is-lost }\n',
        },
      },
    },
  ],
  find: ({ model }) => {
    const { isBroken, givenAt, givenIn, questionAt } = promisesOf(model);
    const journeys = new Map(model.journeys.map(journey => [journey.id, journey]));
    const next = (journey: Journey, at: number) => {
      const action = journey.stops[at]?.action;
      if (action?.to === 'stop') {
        const stop = journey.stops[at + 1];
        return { label: action.label, stop, given: givenAt(stop) };
      }
      const target = action?.to === 'journey' && journeys.get(action.journey);
      return target && { label: action.label, stop: target.stops[0], given: givenIn(target) };
    };
    return model.journeys.flatMap(journey =>
      journey.stops.flatMap((_, at) => {
        const led = next(journey, at);
        if (!led || !isBroken(led.label, journey.personas, led.given)) return [];
        return {
          place: placeOf(journey, 'stops', at, 'action', 'label'),
          reason: `“${led.label}” leads to “${questionAt(led.stop)}”, where none of its main words comes back.`,
          remedy: 'Word it after what comes next, or name the need there that it promises.',
        };
      }),
    );
  },
});
