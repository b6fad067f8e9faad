import type { Journey, Model, PersonaId } from '../model/model.ts';

/** The journeys that each persona takes; one without any is not in it. */
export function journeysByPersona({ journeys }: Model): ReadonlyMap<PersonaId, readonly Journey[]> {
  const taken = journeys.flatMap(journey => journey.personas.map(persona => ({ persona, journey })));
  const byPersona = Map.groupBy(taken, ({ persona }) => persona);
  return new Map([...byPersona].map(([persona, own]) => [persona, own.map(({ journey }) => journey)]));
}
