import { z } from 'zod';
import type { Journey, Passage, Stop } from '../model/model.ts';
import { numbersOf } from '../model/numbers.ts';
import { placeOf } from '../model/place.ts';
import { type NearPages, nearPages as pagesNearEachOther } from '../planner/index.ts';
import { type Found, ruleWith } from './rule.ts';

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
  find: ({ model, plan }, { words }) => {
    const sought: Sought = {
      stops: new Map(
        model.journeys.flatMap(journey =>
          journey.stops.map((stop, at) => [stop.id, { journey, stop, at }] as const),
        ),
      ),
      passages: new Map(model.passages.map(passage => [passage.id, passage])),
    };
    return pagesNearEachOther(numbersOf(model), plan, words).flatMap(near => hint(near, sought));
  },
});

/** What there may be to change, by id. */
interface Sought {
  readonly stops: ReadonlyMap<
    string,
    { readonly journey: Journey; readonly stop: Stop; readonly at: number }
  >;
  readonly passages: ReadonlyMap<string, Passage>;
}

function hint({ core, change, pages: [one, other] }: NearPages, { stops, passages }: Sought): Found[] {
  const both = `the pages ${one.url} and ${other.url}, both about "${core}"`;
  if (change.kind === 'leave-out') {
    const asking = stops.get(change.stop);
    if (!asking) return [];
    const need = asking.stop.passages.findIndex(passage => passage === change.passage);
    return [
      {
        place: placeOf(asking.journey, 'stops', asking.at, 'needs', need),
        reason: `This one need keeps apart ${both}.`,
        remedy: `Take it out if visitors can do without it at stop "${asking.stop.name}", and the site has a page fewer.`,
      },
    ];
  }
  const passage = passages.get(change.passage);
  if (!passage) return [];
  return [
    {
      place: placeOf(passage, 'question'),
      reason: `${change.words === 1 ? 'One word' : `${change.words} words`} too many keep apart ${both}.`,
      remedy: `If this answer can be said in ${passage.words - change.words} words, the site has a page fewer.`,
    },
  ];
}
