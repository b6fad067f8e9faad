import type { Action, Journey, Model } from '../model/model.ts';
import type { KeyPath } from '../model/place.ts';

/** The label of a stop's action or of a side way, with where it leads. */
export interface Label {
  readonly text: string;
  readonly journey: Journey;
  readonly way: Action;
  readonly path: KeyPath;
}

/** Every label of every journey. */
export function labelsOf({ journeys }: Model): Label[] {
  return journeys.flatMap(journey =>
    journey.stops.flatMap(({ action, also }, at) => {
      const label = (way: Action, ...path: KeyPath): Label => ({
        text: way.label,
        journey,
        way,
        path: ['stops', at, ...path],
      });
      const aside = also.map((way, which) => label(way, 'also', which, 'label'));
      if (!action) return aside;
      return [action.to === 'stop' ? label(action, 'action') : label(action, 'action', 'label'), ...aside];
    }),
  );
}
