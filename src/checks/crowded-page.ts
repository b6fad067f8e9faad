import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { ruleWith } from './rule.ts';

/** Warns of a stop that is longer than a page may be: it is published alone, and it is a lot to read. */
export const crowdedPage = ruleWith({
  id: 'crowded-page',
  about: 'plan',
  level: 'warning',
  why: 'A visitor who came for one thing does not read a page of any length.',
  options: z.strictObject({}),
  examples: [
    {
      settings: { page: { budget: 60 } },
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: '[one-owner, moving-week, teams-that-moved]',
          notOk: '⟦[one-owner, moving-week, teams-that-moved]⟧',
        },
        'content/moving-week.mdx': {
          ok: 'and you have to give them one.',
          notOk:
            'and you have to give them one. Somebody looks after them each morning, at noon and at four.',
        },
      },
    },
  ],
  find: ({ model, plan }) => {
    const crowded = plan.pages.filter(page => page.words > plan.settings.budget);
    const pageOf = new Map(crowded.flatMap(page => page.stops.map(stop => [stop, page])));
    return model.journeys.flatMap(journey =>
      journey.stops.flatMap((stop, at) => {
        const page = pageOf.get(stop.id);
        if (!page || !holdsAll(stop.passages, page.passages)) return [];
        return {
          place: placeOf(journey, 'stops', at, 'needs'),
          reason: `Stop "${stop.name}" alone has ${page.words} words, and a page may hold ${plan.settings.budget}.`,
          remedy: 'Split the stop in two, or shorten its passages.',
        };
      }),
    );
  },
});

function holdsAll(own: readonly string[], page: readonly string[]): boolean {
  return page.every(passage => own.includes(passage));
}
