import type { Stage } from '../model/model.ts';
import { placeOf } from '../model/place.ts';
import { ruleWith } from './rule.ts';
import { forStages, weighing } from './stages.ts';
import { spoken, storiesOf } from './story.ts';

/** Who is looking for help, or for one more thing to do, knows where they stand and wants the answer first. */
const held: readonly Stage[] = [...weighing, 'onboarding', 'advocacy'];

/** Warns of a story that does not open with where its visitor stands. */
export const abruptOpening = ruleWith({
  id: 'abrupt-opening',
  about: 'story',
  level: 'warning',
  why: 'Visitors read on when the first thing they read is where they stand.',
  options: forStages(held),
  examples: [
    {
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: '[shared-inbox, answered-twice, ',
          notOk: '[⟦answered-twice⟧, shared-inbox, ',
        },
      },
    },
  ],
  find: ({ model }, { stages }) =>
    storiesOf(model, stages).flatMap(({ journey, moments }) => {
      const [first, ...rest] = moments;
      if (!first || first.beat === 'situation') return [];
      const situation = rest.find(({ beat, stop }) => beat === 'situation' && stop === first.stop);
      return {
        place: placeOf(journey, ...first.path),
        reason: `The journey opens with ${spoken[first.beat]}, and not with where its visitor stands.`,
        remedy: situation
          ? `Move "${situation.need}" to the front.`
          : 'Begin with a need whose passage has the beat “situation”: the moment in which the question comes up.',
      };
    }),
});
