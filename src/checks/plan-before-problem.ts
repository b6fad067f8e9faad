import { placeOf } from '../model/place.ts';
import { ruleWith } from './rule.ts';
import { forStages, weighing } from './stages.ts';
import { storiesOf } from './story.ts';

/** Warns of a story that offers a plan before it has named the problem. */
export const planBeforeProblem = ruleWith({
  id: 'plan-before-problem',
  about: 'story',
  level: 'warning',
  why: 'Visitors take a plan from somebody who can say what is wrong.',
  options: forStages(weighing),
  examples: [
    {
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: 'answered-twice, cost-of-two-answers]\n    action: See how one owner helps\n  - needs: [one-owner, ',
          notOk:
            'cost-of-two-answers]\n    action: See how one owner helps\n  - needs: [⟦one-owner⟧, answered-twice, ',
        },
      },
    },
  ],
  find: ({ model }, { stages }) =>
    storiesOf(model, stages).flatMap(({ journey, moments }) => {
      const plan = moments.find(({ beat }) => beat === 'plan');
      const problem = moments.find(({ beat }) => beat === 'problem');
      if (!plan || (problem && moments.indexOf(problem) < moments.indexOf(plan))) return [];
      return {
        place: placeOf(journey, ...plan.path),
        reason: `"${plan.need}" is a plan, and the journey names no problem before it.`,
        remedy: problem
          ? `Name "${problem.need}" before it, which comes later now.`
          : 'Name a need before it whose passage has the beat “problem”, so that visitors know what the plan is for.',
      };
    }),
});
