import { beats, stages } from '../model/model.ts';
import { placeOf } from '../model/place.ts';
import { ruleWith } from './rule.ts';
import { forStages } from './stages.ts';
import { type Moment, storiesOf } from './story.ts';

/**
 * Hints at a need that a story tells before the one that stands before it. Within one stop alone: that is what a visitor reads
 * in one go and what an author puts in order. A page shared by several stops takes its order from theirs, and the next stop
 * may begin anew.
 */
export const backwardBeat = ruleWith({
  id: 'backward-beat',
  about: 'story',
  level: 'info',
  why: 'A story that turns back on itself makes a visitor put it in order.',
  options: forStages(stages),
  examples: [
    {
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: '[one-owner, moving-week, teams-that-moved]',
          notOk: '[moving-week, ⟦one-owner⟧, teams-that-moved]',
        },
      },
    },
  ],
  find: ({ model }, held) =>
    storiesOf(model, held.stages).flatMap(({ journey, moments }) =>
      moments.flatMap((moment, at) => {
        const before = moments[at - 1];
        if (!before || before.stop !== moment.stop || rank(before) <= rank(moment)) return [];
        return {
          place: placeOf(journey, ...moment.path),
          reason: `"${moment.need}" (${moment.beat}) comes after "${before.need}" (${before.beat}), and a story tells them the other way round.`,
          remedy: `Name "${moment.need}" first, or see whether both passages have the right beat.`,
        };
      }),
    ),
});

function rank({ beat }: Moment): number {
  return beats.indexOf(beat);
}
