import { z } from 'zod';
import { type Beat, type Stage, stages } from '../model/model.ts';
import { placeOf } from '../model/place.ts';
import { ruleWith } from './rule.ts';
import { stagesHeld } from './stages.ts';
import { spoken, storiesOf } from './story.ts';

/** Who came to be told what to do has what they came for at the end of a plan. */
const instructing: readonly Stage[] = ['onboarding', 'adoption', 'service'];

/** Warns of a story that ends neither in something to do nor at rest. */
export const aimlessEnding = ruleWith({
  id: 'aimless-ending',
  about: 'story',
  level: 'warning',
  why: 'A visitor at the end of the way wants to know what to do now, or what is different.',
  options: z.strictObject({
    stages: z
      .array(z.enum(stages))
      .default([...stages])
      .describe(stagesHeld),
    instructing: z
      .array(z.enum(stages))
      .default([...instructing])
      .describe('Those of them at which a journey may end with a plan.'),
  }),
  examples: [
    {
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: 'teams-that-moved]\n    action: Start moving your inbox\n  - needs: [start-moving]',
          notOk: '⟦teams-that-moved⟧]',
        },
      },
    },
  ],
  find: ({ model }, held) =>
    storiesOf(model, held.stages).flatMap(({ journey, moments }) => {
      const last = moments.at(-1);
      const ends: readonly Beat[] = held.instructing.includes(journey.stage) ? [...resting, 'plan'] : resting;
      if (!last || journey.stops.at(-1)?.action || ends.includes(last.beat)) return [];
      return {
        place: placeOf(journey, ...last.path),
        reason: `The journey ends with ${spoken[last.beat]}: it gives visitors nothing to do, and does not say what is different now.`,
        remedy: 'Give the last stop an action, or end with a passage of beat “action” or “outcome”.',
      };
    }),
});

const resting: readonly Beat[] = ['action', 'outcome'];
