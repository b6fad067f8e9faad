import { requestsWithout } from './request.ts';
import { ruleWith } from './rule.ts';
import { forStages, weighing } from './stages.ts';

/** Warns of a story that asks its visitor for something before it has owned a difficulty. */
export const requestWithoutSetback = ruleWith({
  id: 'request-without-setback',
  about: 'story',
  level: 'warning',
  why: 'Visitors distrust a story in which everything goes well, and they are right.',
  options: forStages(weighing),
  examples: [
    {
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: '[one-owner, moving-week, teams-that-moved]\n    action: Start moving your inbox\n  - needs: [start-moving]',
          notOk:
            '[one-owner, teams-that-moved]\n    action: Start moving your inbox\n  - needs: [⟦start-moving⟧, moving-week]',
        },
      },
    },
  ],
  find: ({ model }, { stages }) =>
    requestsWithout(
      {
        beats: ['setback'],
        missing: 'names no setback',
        remedy:
          'Name a need before it whose passage has the beat “setback”: a difficulty that visitors will meet, and what to do about it.',
      },
      model,
      stages,
    ),
});
