import type { Fault } from './fault.ts';
import { seeded } from './seeded.ts';

export const requestFaults: readonly Fault[] = [
  ...seeded(
    'request-without-proof',
    {
      'journeys/deciding-whether-to-adopt.yaml': [
        ', reading-a-certificate]\n    action: Show it to your team\n  - needs: [showing-your-team',
        ']\n    action: Show it to your team\n  - needs: [⟦showing-your-team⟧',
      ],
    },
    {
      'journeys/arguing-about-the-menu.yaml': [
        'not-built-yet, built-with-itself]\n    action: Show it to a team\n  - needs: [showing-your-team, ',
        'not-built-yet]\n    action: Show it to a team\n  - needs: [⟦showing-your-team⟧, built-with-itself, ',
      ],
    },
    {
      'journeys/will-it-break-the-live-site.yaml': [
        '[checking, try-a-typo]\n    action: Add the check to your pipeline\n  - needs: [adding-a-check-to-ci, ',
        '[checking]\n    action: Add the check to your pipeline\n  - needs: [⟦adding-a-check-to-ci⟧, try-a-typo, ',
      ],
    },
    {
      'content/trust/walked-without-scripts.mdx': ['beat: proof', 'beat: plan'],
      'journeys/can-a-passage-run-code.yaml': ['reviewing-the-risks', '⟦reviewing-the-risks⟧'],
    },
    {
      'journeys/personas-in-a-drawer.yaml': [
        ', try-a-typo]\n    action: Ask how you would know\n  - needs: [a-site-that-answers, leaving-again]\n',
        "]\n    action: Ask how you would know\n  - needs: [a-site-that-answers, leaving-again]\n    action: { label: ⟦Ring us for a demonstration⟧, href: 'tel:+493012345' }\n",
      ],
    },
    {
      'content/planning/reading-a-certificate.mdx': ['beat: proof', 'beat: plan'],
      'journeys/the-quarterly-review.yaml': ['running-a-review', '⟦running-a-review⟧'],
    },
  ),
  ...seeded(
    'request-without-setback',
    {
      'journeys/will-it-break-the-live-site.yaml': [
        ', how-fast-a-build-is]\n    action: Check your files with a mistake\n  - needs: [checking, try-a-typo]\n    action: Add the check to your pipeline\n  - needs: [adding',
        ']\n    action: Check your files with a mistake\n  - needs: [checking, try-a-typo]\n    action: Add the check to your pipeline\n  - needs: [⟦adding',
      ],
    },
    {
      'content/trust/what-still-runs.mdx': ['beat: setback', 'beat: plan'],
      'journeys/can-a-passage-run-code.yaml': ['reviewing-the-risks', '⟦reviewing-the-risks⟧'],
    },
    {
      'journeys/the-quarterly-review.yaml': [
        ', weights-are-estimates]\n    action: Read the certificate, then review\n  - needs: [reading-a-certificate, running',
        ']\n    action: Read the certificate, then review\n  - needs: [reading-a-certificate, ⟦running',
      ],
    },
    {
      'journeys/arguing-about-the-menu.yaml': [
        'not-built-yet, built-with-itself]\n    action: Show it to a team\n  - needs: [showing',
        'built-with-itself]\n    action: Show it to a team\n  - needs: [⟦showing',
      ],
    },
    {
      'journeys/from-map-to-pages.yaml': [
        'when-not-to-use-it, walked-without-scripts]\n    action: See how accessibility is tested\n  - needs: [checked-for-accessibility, a-site-that-answers]\n    action:\n      label: Read',
        'walked-without-scripts]\n    action: See how accessibility is tested\n  - needs: [checked-for-accessibility, a-site-that-answers]\n    action:\n      label: ⟦Read',
      ],
    },
    {
      'content/planning/what-a-proof-leaves-out.mdx': ['beat: setback', 'beat: plan'],
      'journeys/a-problem-with-a-name.yaml': [
        'Read the paper on pagination',
        '⟦Read the paper on pagination⟧',
      ],
    },
  ),
  ...seeded(
    'request-without-motive',
    {
      'content/running/whole-or-nothing.mdx': ['beat: aspiration', 'beat: plan'],
      'journeys/can-a-passage-run-code.yaml': ['reviewing-the-risks', '⟦reviewing-the-risks⟧'],
      'journeys/will-it-break-the-live-site.yaml': ['adding-a-check-to-ci', '⟦adding-a-check-to-ci⟧'],
    },
    {
      'content/idea/cost-of-drift.mdx': ['beat: stakes', 'beat: problem'],
      'journeys/the-quarterly-review.yaml': ['running-a-review', '⟦running-a-review⟧'],
    },
    {
      'journeys/deciding-whether-to-adopt.yaml': [
        ', cost-of-drift]\n    action: See journeys kept as files\n  - needs: [journeys-as-source, who-does-what, wrong-personas]\n    action: Read what is not built yet\n  - needs: [not-built-yet, reading-a-certificate]\n    action: Show it to your team\n  - needs: [showing',
        ']\n    action: See how a team works\n  - needs: [who-does-what, wrong-personas]\n    action: Read what is not built yet\n  - needs: [not-built-yet, reading-a-certificate]\n    action: Show it to your team\n  - needs: [⟦showing',
      ],
    },
    {
      'journeys/another-generator.yaml': [
        'Find out where it stands today\n      journey: clone-and-try',
        '⟦Ask us for an offer⟧\n      href: mailto:offers@throughline.example',
      ],
    },
    {
      'journeys/from-map-to-pages.yaml': [
        'broken-promises, following-the-scent]\n    action: See what a visitor should find\n  - needs: [one-thing-next, beats, writing-a-passage]',
        'broken-promises]\n    action: Learn the nine beats\n  - needs: [beats, writing-a-passage, ⟦showing-your-team⟧]',
      ],
    },
    {
      'journeys/will-it-break-the-live-site.yaml': [
        'half-a-site]\n    action: See how the site stays whole\n  - needs: [whole-or-nothing, building',
        'half-a-site]\n    action: Install it today\n  - needs: [⟦installing⟧]\n    action: See how the site stays whole\n  - needs: [whole-or-nothing, building',
      ],
    },
  ),
];
