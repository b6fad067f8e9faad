import type { Numbers } from '../../model/numbers.ts';

/** What somebody wants to see the plan without, or with. */
export interface Supposition {
  /** Personas and journeys that are lifted out. */
  readonly personas: ReadonlySet<string>;
  readonly journeys: ReadonlySet<string>;
  readonly focus: number;
  readonly budget: number;
}

/**
 * The numbers of a site as it is supposed to be. A journey goes with the last of its personas; of those that it keeps, it
 * is for the others.
 */
export function suppose(numbers: Numbers, { personas, journeys, focus, budget }: Supposition): Numbers {
  return {
    ...numbers,
    settings: { ...numbers.settings, focus, budget },
    journeys: numbers.journeys.flatMap(journey => {
      const left = journey.persona.filter(id => !personas.has(id));
      return left.length > 0 && !journeys.has(journey.id) ? { ...journey, persona: left } : [];
    }),
  };
}
