import type { Action, PassageId, StopId } from '../model/model.ts';
import type { Checked } from './rule.ts';

/** Where a visitor comes to stand. */
export interface Landing {
  /** The id of a page. */
  readonly page: string;
  readonly passage: PassageId;
}

export interface Landings {
  readonly pageOf: (stop: StopId) => string | undefined;
  /** Undefined for a way off the site. */
  readonly landingOf: (way: Action) => Landing | undefined;
}

export function landingsOf({ model, plan }: Pick<Checked, 'model' | 'plan'>): Landings {
  const pages = new Map(plan.pages.flatMap(page => page.stops.map(stop => [stop, page.id] as const)));
  const stops = new Map(
    model.journeys.flatMap(journey => journey.stops.map(stop => [stop.id, stop] as const)),
  );
  const entries = new Map(model.journeys.map(journey => [journey.id, journey.stops[0]?.id]));
  return {
    pageOf: stop => pages.get(stop),
    landingOf: way => {
      if (way.to === 'address') return undefined;
      const stop = stops.get((way.to === 'stop' ? way.stop : entries.get(way.journey)) ?? '');
      const page = pages.get(stop?.id ?? '');
      const passage = stop?.passages[0];
      return page === undefined || passage === undefined ? undefined : { page, passage };
    },
  };
}
