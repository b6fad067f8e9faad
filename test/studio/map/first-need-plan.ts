import type { Model } from '../../../src/model/model.ts';
import type { Plan } from '../../../src/planner/index.ts';

/**
 * A page for each need that comes first at some stop: not the fewest pages, and not always lawful, but a plan in which
 * journeys meet, made in no time.
 */
export function firstNeedPlan({ journeys, passages }: Model): Plan {
  const stops = journeys.flatMap(journey => journey.stops);
  const first = [...new Set(stops.flatMap(({ needs }) => needs[0] ?? []))].sort();
  return {
    version: 1,
    settings: { budget: 1500, focus: 0.5 },
    certificate: { pages: first.length, lowerBound: 1, optimal: false, proven: [] },
    offTopicWords: 0,
    passages: {},
    pages: first.map(need => ({
      id: need,
      url: `/${need}/`,
      core: [need],
      passages: passages.filter(passage => passage.need === need).map(({ id }) => id),
      words: 100,
      stops: stops.filter(({ needs }) => needs[0] === need).map(({ id }) => id),
      entries: journeys.filter(({ stops: [start] }) => start?.needs[0] === need).map(({ id }) => id),
    })),
    journeys: journeys.map(({ id, personas, weight, stops: own }) => ({
      id,
      persona: personas,
      weight,
      path: own.map(stop => ({ stop: stop.id, page: stop.needs[0] ?? '', needs: stop.needs })),
    })),
    unneeded: [],
    redirects: [],
  };
}
