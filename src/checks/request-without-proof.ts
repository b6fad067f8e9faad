import { requestsWithout } from './request.ts';
import { ruleWith } from './rule.ts';
import { forStages, weighing } from './stages.ts';

/** Warns of a story that asks its visitor for something before it has proven anything. */
export const requestWithoutProof = ruleWith({
  id: 'request-without-proof',
  about: 'story',
  level: 'warning',
  why: 'Visitors who are asked to act want a reason to believe you first.',
  options: forStages(weighing),
  examples: [
    {
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: '[one-owner, moving-week, teams-that-moved]\n    action: Start moving your inbox\n  - needs: [start-moving]',
          notOk:
            '[one-owner, moving-week]\n    action: Start moving your inbox\n  - needs: [⟦start-moving⟧, teams-that-moved]',
        },
      },
    },
    {
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: ', teams-that-moved]\n    action: Start moving your inbox\n  - needs: [start-moving]',
          notOk: "]\n    action: { label: ⟦Write to us⟧, href: 'mailto:help@inbox.example' }",
        },
      },
    },
  ],
  find: ({ model }, { stages }) =>
    requestsWithout(
      {
        beats: ['proof'],
        missing: 'gives no proof',
        remedy: 'Name a need before it whose passage has the beat “proof” and says where it is known from.',
      },
      model,
      stages,
    ),
});
