import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { publishedPassages } from '../planner/index.ts';
import { daysBetween } from './days.ts';
import { ruleWith } from './rule.ts';

/** Warns of a passage that was looked over, or found its evidence, on a day that is yet to come. */
export const futureDate = ruleWith({
  id: 'future-date',
  about: 'content',
  level: 'warning',
  why: 'A date that cannot be true makes a reader doubt the ones that are.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'content/start-moving.mdx': {
          ok: 'beat: action\n',
          notOk: 'beat: action\nupdated: ⟦2027-10-30⟧\n',
        },
      },
    },
    {
      files: {
        'content/teams-that-moved.mdx': { ok: 'date: 2026-10-01', notOk: 'date: ⟦2062-10-01⟧' },
      },
    },
  ],
  find: checked =>
    publishedPassages(checked).flatMap(passage => {
      const { updated, evidence } = passage;
      const dates = [
        ...(updated ? [{ date: updated, path: ['updated'] }] : []),
        ...evidence.map(({ date }, at) => ({ date, path: ['evidence', at, 'date'] })),
      ];
      return dates
        .filter(({ date }) => daysBetween(checked.today, date) > mostAhead)
        .map(({ date, path }) => ({
          place: placeOf(passage, ...path),
          reason: `${date} is still to come.`,
          remedy: 'Write the day on which it was, year first.',
        }));
    }),
});

/** Where the author lives it may be tomorrow already. */
const mostAhead = 1;
