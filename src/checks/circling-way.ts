import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { landingsOf } from './landing.ts';
import { ruleWith } from './rule.ts';

/** Warns of a way into a journey that begins on the page on which the visitor stands. */
export const circlingWay = ruleWith({
  id: 'circling-way',
  about: 'promises',
  level: 'warning',
  why: 'Whoever follows a way and stays where they are takes it for broken.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'journeys/first-day.yaml': {
          ok: '    action: Plan the first week\n',
          notOk:
            '    action: Plan the first week\n    also: [{ label: Ask what happens on the first day, journey: ⟦first-day⟧ }]\n',
        },
      },
    },
  ],
  find: checked => {
    const { pageOf, landingOf } = landingsOf(checked);
    return checked.model.journeys.flatMap(journey =>
      journey.stops.flatMap(({ id, action, also }, at) => {
        const ways = [
          ...(action ? [{ way: action, path: ['action', 'journey'] }] : []),
          ...also.map((way, order) => ({ way, path: ['also', order, 'journey'] })),
        ];
        // An onward step always leads to another page: the planner keeps the two apart.
        return ways.flatMap(({ way, path }) =>
          way.to === 'journey' && landingOf(way)?.page === pageOf(id)
            ? {
                place: placeOf(journey, 'stops', at, ...path),
                reason: `“${way.label}” leads to the page on which the visitor stands already: journey "${way.journey}" begins there.`,
                remedy: 'Lead into a journey that begins elsewhere, or take the way out.',
              }
            : [],
        );
      }),
    );
  },
});
