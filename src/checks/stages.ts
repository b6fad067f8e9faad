import { z } from 'zod';
import { type Stage, stages } from '../model/model.ts';

/**
 * The stages at which visitors weigh whether to go on, so that a story has to win them. At the others they have decided, and
 * came to be told what to do: a reason, a proof or a difficulty that they did not ask for is in their way.
 */
export const weighing: readonly Stage[] = ['awareness', 'consideration', 'decision', 'renewal'];

/** What a rule takes that holds for journeys at some stages alone. */
export function forStages(held: readonly Stage[]) {
  return z.strictObject({
    stages: z
      .array(z.enum(stages))
      .default([...held])
      .describe(stagesHeld),
  });
}

export const stagesHeld = 'The stages of the journeys that it looks at.';
