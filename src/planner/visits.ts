import type { Numbers } from '../model/numbers.ts';

/** A stop as the numbers tell it, for those who look over what the planner makes of it. */
export interface Visit {
  readonly journey: Numbers['journeys'][number];
  /** Its number within the journey, from 0. */
  readonly place: number;
  /** The ids of the passages that it is made of. */
  readonly reads: ReadonlySet<string>;
  readonly words: number;
}

/** Every stop, by `<journey>.<stop>`. Shares no code with the planner. */
export function visitsOf({ passages, journeys }: Numbers): ReadonlyMap<string, Visit> {
  const answers = Map.groupBy(passages, passage => passage.need);
  const words = new Map(passages.map(passage => [passage.id, passage.words]));
  return new Map(
    journeys.flatMap(journey =>
      journey.stops.map((stop, place) => {
        const reads = new Set(
          stop.needs.map(need => {
            const known = answers.get(need) ?? [];
            const own = known.find(one => one.for?.some(persona => journey.persona.includes(persona)));
            return (own ?? known.find(one => !one.for))?.id ?? '';
          }),
        );
        const own = [...reads].reduce((sum, id) => sum + (words.get(id) ?? Number.NaN), 0);
        return [`${journey.id}.${stop.id}`, { journey, place, reads, words: own }] as const;
      }),
    ),
  );
}
