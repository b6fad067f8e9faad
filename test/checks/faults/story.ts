import type { Fault } from './fault.ts';
import { seeded } from './seeded.ts';

export const storyFaults: readonly Fault[] = [
  ...seeded(
    'abrupt-opening',
    {
      'journeys/a-site-that-keeps-growing.yaml': [
        '[arriving-sideways, home-page-first, cost-of-drift]',
        '[⟦home-page-first⟧, cost-of-drift, arriving-sideways]',
      ],
    },
    {
      'journeys/my-first-persona.yaml': [
        '[a-blank-file, missing-and-unneeded, writing-a-persona, ',
        '[⟦writing-a-persona⟧, a-blank-file, missing-and-unneeded, ',
      ],
    },
    { 'journeys/deciding-whether-to-adopt.yaml': ['[where-the-project-stands, structure', '[⟦structure'] },
    { 'journeys/a-first-change.yaml': ['[where-the-project-stands, one-edit', '[⟦one-edit'] },
    {
      'content/joining/a-quarter-later.mdx': ['beat: situation', 'beat: problem'],
      'journeys/the-quarterly-review.yaml': ['[a-quarter-later', '[⟦a-quarter-later⟧'],
    },
    {
      'journeys/from-map-to-pages.yaml': [
        'stops:\n',
        'stops:\n  - needs:\n      - ⟦beats⟧\n    action: See how visitors arrive\n',
      ],
    },
  ),
  ...seeded(
    'plan-before-problem',
    {
      'journeys/will-it-break-the-live-site.yaml': [
        ', half-a-site]\n    action: See how the site stays whole\n  - needs: [whole-or-nothing, building',
        ']\n    action: See how the site stays whole\n  - needs: [whole-or-nothing, ⟦building⟧',
      ],
    },
    {
      'journeys/a-site-that-keeps-growing.yaml': [
        '[arriving-sideways, home-page-first',
        '[arriving-sideways, ⟦who-does-what⟧, home-page-first',
      ],
    },
    {
      'content/idea/structure-without-a-test.mdx': ['beat: problem', 'beat: stakes'],
      'journeys/another-generator.yaml': ['[from-stops-to-pages', '[⟦from-stops-to-pages⟧'],
      'journeys/a-problem-with-a-name.yaml': ['[from-stops-to-pages', '[⟦from-stops-to-pages⟧'],
    },
    {
      'journeys/from-map-to-pages.yaml': [
        'broken-promises, following-the-scent]\n    action: See what a visitor should find\n  - needs: [one-thing-next, beats',
        'following-the-scent]\n    action: See what a visitor should find\n  - needs: [one-thing-next, ⟦beats⟧',
      ],
    },
    {
      'journeys/the-quarterly-review.yaml': [
        'missing-and-unneeded, cost-of-drift]\n    action: See which stops share a page\n  - needs: [reading',
        'cost-of-drift]\n    action: See which stops share a page\n  - needs: [⟦reading',
      ],
    },
    {
      'journeys/what-is-new-about-it.yaml': [
        'home-page-first, following-the-scent]\n    action: See what building outside-in means\n  - needs: [outside-in',
        'following-the-scent]\n    action: See what building outside-in means\n  - needs: [⟦outside-in⟧, home-page-first',
      ],
    },
  ),
  ...seeded(
    'backward-beat',
    {
      'journeys/a-site-that-keeps-growing.yaml': [
        '[one-thing-next, outside-in]',
        '[outside-in, ⟦one-thing-next⟧]',
      ],
    },
    {
      'journeys/my-first-persona.yaml': [
        'missing-and-unneeded, writing-a-persona, ',
        'writing-a-persona, ⟦missing-and-unneeded⟧, ',
      ],
    },
    {
      'journeys/a-first-change.yaml': [
        '[held-against-brute-force, first-change-to-the-code]',
        '\n      - first-change-to-the-code\n      - ⟦held-against-brute-force⟧',
      ],
    },
    {
      'content/idea/one-thing-next.mdx': ['beat: aspiration', 'beat: action'],
      'journeys/from-map-to-pages.yaml': ['one-thing-next, beats', 'one-thing-next, ⟦beats⟧'],
      'journeys/a-site-that-keeps-growing.yaml': ['next, outside-in', 'next, ⟦outside-in⟧'],
    },
    {
      'journeys/the-build-says-no.yaml': [
        '[editing-with-a-preview, a-green-check]',
        '[a-green-check, ⟦editing-with-a-preview⟧]',
      ],
    },
    {
      'journeys/into-the-pipeline.yaml': [
        '[checking, reading-a-finding, what-still-runs]',
        '[what-still-runs, ⟦checking⟧, reading-a-finding]',
      ],
    },
  ),
  ...seeded(
    'aimless-ending',
    {
      'journeys/what-is-new-about-it.yaml': [
        'reading-a-certificate]\n    action:\n      label: Find out where it stands today\n      journey: clone-and-try\n',
        '⟦reading-a-certificate⟧]\n',
      ],
    },
    { 'journeys/personas-in-a-drawer.yaml': [', leaving-again]', ', ⟦outside-in⟧]'] },
    {
      'journeys/deciding-whether-to-adopt.yaml': [
        'a-site-that-answers, leaving-again]\n    action:\n      label: Hand the project to a developer\n      journey: clone-and-try\n',
        '⟦cost-of-drift⟧]\n',
      ],
    },
    { 'journeys/will-it-break-the-live-site.yaml': [', a-green-check]', ', ⟦how-fast-a-build-is⟧]'] },
    {
      'journeys/bringing-the-team-along.yaml': [
        '[built-with-itself, showing-your-team, a-site-that-answers]',
        '[showing-your-team, ⟦built-with-itself⟧]',
      ],
    },
    { 'journeys/the-build-says-no.yaml': ['preview, a-green-check]', 'preview, ⟦try-a-typo⟧]'] },
  ),
];
