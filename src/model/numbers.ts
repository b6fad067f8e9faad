import { z } from 'zod';
import { idSchema as id } from './id.ts';
import { beats, type Journey, type Model, type Passage } from './model.ts';
import { onceForEach } from './once-for-each.ts';
import { apartSchema, budgetSchema, focusSchema } from './settings.ts';
import { weightSchema } from './weight.ts';

/** A site in numbers alone: what the planner plans from, and what `throughline model --json` prints. */
export const numbersSchema = z.strictObject({
  settings: z.strictObject({ budget: budgetSchema, focus: focusSchema, apart: apartSchema }).prefault({}),
  passages: z.array(
    z.strictObject({
      id,
      need: id,
      words: z.int().min(1),
      beat: z.enum(beats).optional(),
      for: z.array(id).min(1).optional(),
    }),
  ),
  journeys: z.array(
    z.strictObject({
      id,
      persona: z.union([id.transform(persona => [persona]), z.array(id).min(1)]),
      weight: weightSchema,
      /** A stop's id is its name within the journey; the plan calls it `<journey>.<stop>`. */
      stops: z.array(z.strictObject({ id, needs: z.array(id).min(1) })).min(1),
    }),
  ),
});

export type Numbers = z.output<typeof numbersSchema>;

/** The part of a model that a plan depends on; that of a passage or a journey is the same value as long as it is the same one. */
export function numbersOf(model: Model): Numbers {
  const { page, apart } = model.settings;
  return {
    settings: { budget: page.budget, focus: page.focus, apart: apart.map(([one, other]) => [one, other]) },
    passages: model.passages.map(passageInNumbers),
    journeys: model.journeys.map(journeyInNumbers),
  };
}

const passageInNumbers = onceForEach(
  ({ id, need, words, beat, for: personas }: Passage): Numbers['passages'][number] => ({
    id,
    need,
    words,
    beat,
    ...(personas.length > 0 && { for: [...personas] }),
  }),
);

const journeyInNumbers = onceForEach(
  ({ id, personas, weight, stops }: Journey): Numbers['journeys'][number] => ({
    id,
    persona: [...personas],
    weight,
    stops: stops.map(stop => ({ id: stop.name, needs: [...stop.needs] })),
  }),
);
