import { answersTo } from '../../model/answer.ts';
import type { Outline } from '../../model/read-outline.ts';

/** A need that journeys ask for, and that nobody has answered for their people. */
export interface Unanswered {
  readonly need: string;
  /** For whom. */
  readonly personas: readonly string[];
  /** The titles of the journeys. */
  readonly journeys: readonly string[];
}

/** In the order in which the journeys ask for them. */
export function unansweredIn({ journeys, passages }: Outline): Unanswered[] {
  const asked = journeys.flatMap(({ id, title, persona, stops }) =>
    stops
      .flatMap(stop => stop.needs)
      .filter(need => answersTo(need, persona, passages).length === 0)
      .map(need => ({ need, personas: persona, journey: title || id })),
  );
  return [...Map.groupBy(asked, ({ need }) => need)].map(([need, all]) => ({
    need,
    personas: [...new Set(all.flatMap(({ personas }) => personas))],
    journeys: [...new Set(all.map(({ journey }) => journey))],
  }));
}
