import { placeOf } from '../model/place.ts';
import type { Rule } from './rule.ts';

/** Warns of a stop that is longer than a page may be: it is published alone, and it is a lot to read. */
export const crowdedPage: Rule = {
  id: 'crowded-page',
  level: 'warning',
  why: 'A visitor who came for one thing does not read a page of any length.',
  find: ({ model, plan }) =>
    plan.pages
      .filter(page => page.words > plan.settings.budget)
      .flatMap(page =>
        model.journeys.flatMap(journey =>
          journey.stops.flatMap((stop, at) =>
            page.stops.includes(stop.id) && holdsAll(stop.passages, page.passages)
              ? {
                  place: placeOf(journey, 'stops', at, 'needs'),
                  reason: `Stop "${stop.name}" alone has ${page.words} words, and a page may hold ${plan.settings.budget}.`,
                  remedy: 'Split the stop in two, or shorten its passages.',
                }
              : [],
          ),
        ),
      ),
};

function holdsAll(own: readonly string[], page: readonly string[]): boolean {
  return page.every(passage => own.includes(passage));
}
