import type { Beat, Journey, Model, NeedId, Stage } from '../model/model.ts';
import type { KeyPath } from '../model/place.ts';

/** A journey as its visitor reads it. */
export interface Story {
  readonly journey: Journey;
  /** One at least: in the order of the stops, and of the needs of each. */
  readonly moments: readonly Moment[];
}

/** One passage of a story. */
export interface Moment {
  readonly beat: Beat;
  readonly need: NeedId;
  /** The stop's place among the journey's, from 0. */
  readonly stop: number;
  /** Where the journey names the need. */
  readonly path: KeyPath;
}

/** The stories of the journeys at these stages. */
export function storiesOf({ journeys, passages }: Model, stages: readonly Stage[]): Story[] {
  const beats = new Map(passages.map(({ id, beat }) => [id, beat]));
  return journeys
    .filter(journey => stages.includes(journey.stage))
    .map(journey => ({
      journey,
      moments: journey.stops.flatMap(({ needs, passages: answers }, stop) =>
        needs.flatMap((need, at) => {
          const beat = beats.get(answers[at] ?? '');
          return beat ? { beat, need, stop, path: ['stops', stop, 'needs', at] } : [];
        }),
      ),
    }));
}

/** A beat as a sentence speaks of it. */
export const spoken: Readonly<Record<Beat, string>> = {
  situation: 'a situation',
  problem: 'a problem',
  stakes: 'what is at stake',
  aspiration: 'an aspiration',
  plan: 'a plan',
  setback: 'a setback',
  proof: 'a proof',
  action: 'an action',
  outcome: 'an outcome',
};
