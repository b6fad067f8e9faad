import type { Fault } from './fault.ts';
import { inFile } from './in-file.ts';

const rival = (journey: string, ok: string, notOk: string) =>
  inFile('rival-ways', `journeys/${journey}.yaml`, ok, notOk);
const circling = (journey: string, ok: string, also: string) =>
  inFile('circling-way', `journeys/${journey}.yaml`, ok, `${ok}\n    also: [${also}]`);
const circlingLink = (passage: string, ok: string, notOk: string) =>
  inFile('circling-link', `content/${passage}.mdx`, ok, notOk);

/** A journey that ends at a passage which is not there yet. */
const ending = (journey: string, needs: string, passage: string, text: string, ok = `[${needs}]`): Fault => ({
  rule: 'request-without-way',
  files: {
    [`journeys/${journey}.yaml`]: { ok, notOk: `[${needs}, ⟦${passage}⟧]` },
    [`content/joining/${passage}.mdx`]: { ok: '', notOk: text },
  },
});
const request = (question: string, text: string) =>
  `---\nquestion: ${question}\nbeat: action\n---\n\n${text}\n`;

export const wayFaults: readonly Fault[] = [
  rival(
    'clone-and-try',
    '- label: Learn which known problem this is\n        journey: a-problem-with-a-name',
    "- label: ⟦See Astro's manual⟧\n        href: https://docs.astro.build/",
  ),
  rival(
    'the-quarterly-review',
    'journey: bringing-the-team-along',
    'journey: bringing-the-team-along\n      - label: ⟦Write a new journey⟧\n        journey: my-first-journey',
  ),
  // Two journeys, and both begin with the same answer on the same page.
  rival(
    'another-generator',
    'journey: clone-and-try',
    'journey: clone-and-try\n    also:\n      - { label: ⟦Decide whether to adopt it⟧, journey: deciding-whether-to-adopt }',
  ),
  rival(
    'into-the-pipeline',
    'action: Check files and read findings',
    'action: Check files and read findings\n    also:\n      - { label: ⟦Read files and check the findings⟧, href: https://throughline.example/findings }',
  ),
  rival(
    'first-passages',
    "- label: Read MDX's own documentation\n        href: https://mdxjs.com/",
    "- label: Read MDX's own documentation\n        href: https://mdxjs.com/\n      - label: ⟦See the MDX documentation⟧\n        href: https://mdxjs.com/docs/",
  ),
  rival(
    'my-first-persona',
    'journey: my-first-journey',
    'journey: my-first-journey\n    also:\n      - { label: ⟦Begin your first journey file⟧, href: https://throughline.example/begin }',
  ),

  circling(
    'a-site-that-keeps-growing',
    'action: See what a visitor should find',
    '{ label: See why everybody argues about the menu, journey: ⟦arguing-about-the-menu⟧ }',
  ),
  circling(
    'clone-and-try',
    'action: Learn its words before you start',
    '{ label: Ask whether to build with it today, journey: ⟦deciding-whether-to-adopt⟧ }',
  ),
  circling(
    'where-did-my-page-go',
    'action: See what the planner did',
    '{ label: See where Throughline stands, journey: ⟦a-first-change⟧ }',
  ),
  circling(
    'the-build-says-no',
    'action: Check your files again',
    '{ label: Ask whether your journeys are still true, journey: ⟦the-quarterly-review⟧ }',
  ),
  circling(
    'a-problem-with-a-name',
    'action: Read the four objectives in order',
    '{ label: See why visitors share one page, journey: ⟦one-question-two-readers⟧ }',
  ),

  circlingLink(
    'joining/the-rooms',
    'are the words of the files:',
    'are ⟦[the words of the files](need:the-words-we-use):',
  ),
  circlingLink(
    'trust/the-fragment',
    'Nothing is stored: no cookie',
    '⟦[Nothing is stored](need:static-pages): no cookie',
  ),
  circlingLink('trust/hostile-files', 'they are programs', 'they are ⟦[programs](need:what-still-runs)'),
  circlingLink(
    'joining/first-change-to-the-code',
    'Run the tests before',
    'Run ⟦[the tests](need:held-against-brute-force) before',
  ),
  circlingLink(
    'planning/how-a-plan-is-proven',
    'The bound remains a proof.',
    'The bound remains ⟦[a proof](need:how-a-plan-is-proven).',
  ),

  ending(
    'a-second-client',
    'deploying, leaving-again',
    'ask-for-a-call',
    request('How do I get to know more?', 'Ask us for a call. We show you around in half an hour.'),
  ),
  ending(
    'bringing-the-team-along',
    'built-with-itself, showing-your-team, a-site-that-answers',
    'bring-us-in',
    request('Can you show it to us?', 'Yes. Book a workshop, and bring five questions.'),
  ),
  ending(
    'can-a-passage-run-code',
    'whole-or-nothing, reviewing-the-risks, a-green-check',
    'tell-us',
    request('Whom do I tell what I found?', 'Tell us before you tell others. **We answer within a day.**'),
  ),
  ending(
    'personas-in-a-drawer',
    'a-site-that-answers, leaving-again',
    'sign-up',
    request('How do I begin?', 'Sign up today:\n\n- no card is needed;\n- you can leave at any time.'),
  ),
  ending(
    'where-did-my-page-go',
    'deploying, a-green-check',
    'report-it',
    request(
      'Where do I report a dead link?',
      'Report it through our form, with the address that you came from.',
    ),
  ),
];
