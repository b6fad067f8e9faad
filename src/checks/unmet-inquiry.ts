import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { promisesOf } from './promise.ts';
import { ruleWith } from './rule.ts';

/** Warns of an entry whose inquiry has no word in common with what its first stop gives. */
export const unmetInquiry = ruleWith({
  id: 'unmet-inquiry',
  about: 'promises',
  level: 'warning',
  why: 'A visitor who does not find their own words where they land takes it for the wrong page.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: 'inquiry: shared inbox answered twice',
          notOk: 'inquiry: ⟦calendar with reminders⟧',
        },
      },
    },
  ],
  find: ({ model }) => {
    const { isBroken, givenAt, questionAt } = promisesOf(model);
    return model.journeys
      .filter(({ entry, personas, stops }) => isBroken(entry.inquiry, personas, givenAt(stops[0])))
      .map(journey => ({
        place: placeOf(journey, 'entry', 'inquiry'),
        reason: `Whoever asks “${journey.entry.inquiry}” lands at “${questionAt(journey.stops[0])}”, and none of the main words comes back there.`,
        remedy: 'Let the first stop begin with what answers it, in the visitor’s words.',
      }));
  },
});
