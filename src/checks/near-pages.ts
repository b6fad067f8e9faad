import { z } from 'zod';
import { numbersOf } from '../model/numbers.ts';
import { placeOf } from '../model/place.ts';
import { type NearPages, nearPages as pagesNearEachOther } from '../planner/index.ts';
import { type Checked, type Found, ruleWith } from './rule.ts';

/** Hints at two pages that would be one, were a stop to ask for one passage less, or a passage a little shorter. */
export const nearPages = ruleWith({
  id: 'near-pages',
  about: 'plan',
  level: 'info',
  why: 'A page fewer is one place fewer to look for an answer, and one fewer to keep true.',
  options: z.strictObject({
    words: z
      .int()
      .nonnegative()
      .default(20)
      .describe(
        'How many words too long a passage may be for two pages to be one, and still be worth a hint.',
      ),
  }),
  examples: [
    {
      settings: { page: { focus: 0.6 } },
      files: {
        'journeys/first-day.yaml': { ok: '[first-day, old-habits]', notOk: '[lost-message, find-message]' },
        'journeys/a-message-is-lost.yaml': {
          ok: '[lost-message, find-message]',
          notOk: '[lost-message, find-message, old-habits, ⟦first-day⟧]',
        },
      },
    },
    {
      files: {
        'journeys/first-day.yaml': { ok: '[first-day, old-habits]', notOk: '[lost-message]' },
        'content/find-message.mdx': {
          ok: 'question: How do I find a message?',
          notOk: 'question: ⟦How do I find a message?⟧',
        },
      },
    },
  ],
  find: (checked, { words }) =>
    pagesNearEachOther(numbersOf(checked.model), checked.plan, words).flatMap(near => hint(near, checked)),
});

function hint(near: NearPages, { model }: Checked): Found[] {
  const { core, change } = near;
  const [one, other] = near.pages;
  const both = `the pages ${one.url} and ${other.url}, both about "${core}"`;
  if (change.kind === 'leave-out')
    return model.journeys.flatMap(journey =>
      journey.stops.flatMap((stop, at) =>
        stop.id === change.stop
          ? {
              place: placeOf(journey, 'stops', at, 'needs', stop.passages.indexOf(change.passage)),
              reason: `This one need keeps apart ${both}.`,
              remedy: `Take it out if visitors can do without it at stop "${stop.name}", and the site has a page fewer.`,
            }
          : [],
      ),
    );
  return model.passages
    .filter(({ id }) => id === change.passage)
    .map(passage => ({
      place: placeOf(passage, 'question'),
      reason: `${change.words === 1 ? 'One word' : `${change.words} words`} too many keep apart ${both}.`,
      remedy: `If this answer can be said in ${passage.words - change.words} words, the site has a page fewer.`,
    }));
}
