import { requestsWithout } from './request.ts';
import { ruleWith } from './rule.ts';
import { forStages, weighing } from './stages.ts';

/** Warns of a story that asks its visitor for something before it has said what is at stake, or what they could hope for. */
export const requestWithoutMotive = ruleWith({
  id: 'request-without-motive',
  about: 'action',
  level: 'warning',
  why: 'People act when they know what it costs to leave things as they are, or how good they could be.',
  options: forStages(weighing),
  examples: [
    {
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: 'answered-twice, cost-of-two-answers]\n    action: See how one owner helps\n  - needs: [one-owner, moving-week, teams-that-moved]\n    action: Start moving your inbox\n  - needs: [start-moving]',
          notOk:
            'answered-twice]\n    action: See how one owner helps\n  - needs: [one-owner, moving-week, teams-that-moved]\n    action: Start moving your inbox\n  - needs: [⟦start-moving⟧]',
        },
      },
    },
  ],
  find: ({ model }, { stages }) =>
    requestsWithout(
      {
        beats: ['stakes', 'aspiration'],
        missing: 'says neither what is at stake nor what could be better',
        remedy: 'Name a need before it whose passage has the beat “stakes” or “aspiration”.',
      },
      model,
      stages,
    ),
});
