import type { Fault } from './fault.ts';
import { inFile } from './in-file.ts';

const unkept = (journey: string, ok: string, notOk: string) =>
  inFile('unkept-promise', `journeys/${journey}.yaml`, ok, notOk);
const unmet = (journey: string, ok: string, notOk: string) =>
  inFile('unmet-inquiry', `journeys/${journey}.yaml`, ok, notOk);
const unkeptAside = (journey: string, ok: string, notOk: string) =>
  inFile('unkept-side-promise', `journeys/${journey}.yaml`, ok, notOk);

export const promiseFaults: readonly Fault[] = [
  unkept('a-first-change', 'See how the planner is tested', '⟦Book a free demo⟧'),
  unkept('deciding-whether-to-adopt', 'action: Read what is not built yet', 'action: ⟦See the pricing page⟧'),
  unkept('clone-and-try', 'action: Install it and start', 'action: ⟦Meet the makers⟧'),
  unkept(
    'my-first-journey',
    'label: Ask whether your journeys stay true',
    'label: ⟦Subscribe to the newsletter⟧',
  ),
  unkept('another-generator', 'label: Find out where it stands today', 'label: ⟦Download the white paper⟧'),
  // The label is as it was, and what follows is something else.
  unkept(
    'first-passages',
    'action: Choose a beat for your story\n  - needs: [beats, built-with-itself]',
    'action: ⟦Choose a beat for your story⟧\n  - needs: [checked-for-accessibility, built-with-itself]',
  ),
  {
    rule: 'unkept-promise',
    files: {
      'journeys/personas-in-a-drawer.yaml': {
        ok: 'action: Ask how you would know\n  - needs: [a-site-that-answers, leaving-again]',
        notOk: 'action: ⟦Ask how you would know⟧\n  - needs: [deploying, leaving-again]',
      },
    },
  },

  unmet(
    'where-did-my-page-go',
    'A link to our site stopped working. Where did the page go?',
    '⟦How do I reset my password?⟧',
  ),
  unmet(
    'my-first-persona',
    'I have to write a persona and the file is blank. Where do I begin?',
    '⟦What does it cost per seat?⟧',
  ),
  unmet(
    'into-the-pipeline',
    'Many people edit our site. How do we publish it from CI?',
    '⟦Which countries do you deliver to?⟧',
  ),
  unmet('clone-and-try', 'Where does Throughline stand today, and how do I try it?', '⟦best CMS 2026⟧'),
  // The journey begins with another answer than it did.
  unmet(
    'personas-in-a-drawer',
    `inquiry: Nobody opens our personas. What would change that?
  opening: The research was good. Its results are a file on a shared drive.
  trigger: A persona project ends and its results are filed away
stops:
  - needs: [personas-in-a-drawer, home-page-first, following-the-scent]`,
    `inquiry: ⟦Nobody opens our personas. What would change that?⟧
  opening: The research was good. Its results are a file on a shared drive.
  trigger: A persona project ends and its results are filed away
stops:
  - needs: [how-fast-a-build-is, deploying]`,
  ),

  unkeptAside('clone-and-try', 'Learn which known problem this is', '⟦Meet other users⟧'),
  unkeptAside('the-quarterly-review', 'label: Open the personas to your team', 'label: ⟦Renew your licence⟧'),
  unkeptAside(
    'the-quarterly-review',
    'journey: bringing-the-team-along',
    'journey: my-first-persona\n      - label: ⟦Ask about prices⟧\n        journey: bringing-the-team-along',
  ),
  unkeptAside(
    'first-passages',
    "- label: Read MDX's own documentation\n        href: https://mdxjs.com/",
    '- label: ⟦Look up all components⟧\n        journey: what-is-new-about-it',
  ),
  unkeptAside(
    'will-it-break-the-live-site',
    'action: See how the site stays whole',
    'action: See how the site stays whole\n    also:\n      - { label: ⟦Call the emergency line⟧, journey: can-a-passage-run-code }',
  ),
];
