import type { Fault } from './fault.ts';
import { inOneFile } from './in-one-file.ts';

const unfinished = (file: string, ok: string, notOk: string) =>
  inOneFile('unfinished-passage', file, ok, notOk);
const long = (file: string, ok: string, notOk: string) => inOneFile('long-passage', file, ok, notOk);
const twin = (file: string, ok: string, notOk: string) => inOneFile('twin-passages', file, ok, notOk);

const pressRelease = `${'The workshop was founded by three friends who met at a race, and it has moved twice since then. '.repeat(10)}\n\n`;

/** Answers that are not there yet, that go on for too long, or that were pasted from another. */
export const gapFaults: readonly Fault[] = [
  unfinished(
    'content/idea/broken-promises.mdx',
    'Look for three kinds:',
    '⟦TODO: an example of each⟧\n\nLook for three kinds:',
  ),
  unfinished(
    'content/joining/where-the-project-stands.mdx',
    'The licence is MIT, and there is no paid edition.',
    '⟦The price is TBD.',
  ),
  unfinished(
    'content/idea/the-doorway.mdx',
    'There is no pitch on it',
    '⟦Lorem ipsum dolor sit amet, consectetur adipiscing elit.⟧\n\nThere is no pitch on it',
  ),
  unfinished(
    'content/joining/leaving-again.mdx',
    'What you lose is the derivation.',
    '### ⟦Coming soon⟧\n\nWhat you lose is the derivation.',
  ),
  unfinished(
    'content/running/reading-a-finding.mdx',
    '**The level.** An `error` stops the build.',
    '⟦**DRAFT, not yet read by anyone.** An `error` stops the build.',
  ),
  unfinished('content/writing/choosing-stops.mdx', 'Three tests help.', 'Three tests ⟦(FIXME: which?) help.'),
  long('content/planning/how-a-plan-is-proven.mdx', 'beat: plan', 'beat: ⟦setback⟧'),
  long(
    'content/running/a-dead-link.mdx',
    'beat: situation\n---\n\n',
    `beat: ⟦situation⟧\n---\n\n${pressRelease}`,
  ),
  long('content/running/deploying.mdx', 'beat: action\n---\n\n', `beat: ⟦action⟧\n---\n\n${pressRelease}`),
  long(
    'content/running/many-hands.mdx',
    'beat: situation\n---\n\n',
    `beat: ⟦situation⟧\n---\n\n${pressRelease}`,
  ),
  long(
    'content/idea/home-page-first.mdx',
    'beat: problem\n---\n\n',
    `beat: ⟦problem⟧\n---\n\n${pressRelease}`,
  ),
  long(
    'content/idea/a-site-that-answers.mdx',
    'beat: outcome\n---\n\n',
    `beat: ⟦outcome⟧\n---\n\n${pressRelease}`,
  ),
  twin(
    'content/running/whole-or-nothing.mdx',
    'question: Can a bad edit break the live site?\nheading: A site that goes out whole or not at all\nbeat: aspiration\n---\n\n',
    'question: ⟦Can a bad edit break the live site?⟧\nheading: A site that goes out whole or not at all\nbeat: aspiration\n---\n\nA generator that writes straight into the published folder has a moment in which the folder is neither the old site nor the new one. If it stops there, visitors get the mixture: a new page that links to one not yet written, a search index for pages that are gone, a style sheet under a name that the old pages do not know.\n\nThe mixture is worse than either site, and harder to explain. It loads. It has no error page. It fails only for those who take a certain path, so the reports that arrive contradict each other.\n\n',
  ),
  twin(
    'content/trust/what-you-trust.mdx',
    "question: What do we trust when we build a site from other people's files?\nheading: What you trust when you build\nbeat: problem\n---\n\n",
    "question: ⟦What do we trust when we build a site from other people's files?⟧\nheading: What you trust when you build\nbeat: problem\n---\n\nNot as long as nobody allows it. By default a passage holds Markdown, the components that come along, and a short list of elements such as `abbr` or `kbd`. Anything else is a finding, and nothing is published: a line of code, an expression in braces, a `script`, a `style`, an attribute such as `onclick`. What is published is made from data, so even a passage that got past the check would not run code.\n\nOther things run, with the rights of the build:\n\n- **Trusted passages.** With `passages: 'trusted'` in `astro.config.mjs`, passages may import modules and compute. They are compiled to JavaScript, and whoever can edit one can run code on the machine that builds.\n- **Settings, components and packages.** `astro.config.mjs`, components of yours, and whatever `package.json` names are programs.\n- **The parsers.** A file with a fault in it is read by code that may have faults too. Some of it is ours. Most comes from others, and part of that is native code. It has been tested by us and has had no outside audit.\n\n",
  ),
  twin(
    'content/idea/personas-in-a-drawer.mdx',
    'question: Why does nobody open our personas?\nbeat: situation\n---\n\n',
    'question: ⟦Why does nobody open our personas?⟧\nbeat: situation\n---\n\nThe map stops being a picture of the site and becomes what the site is made from.\n\nA journey is a brief file: who comes, through which channel, with what question, which needs each stop meets, and where it ends. Change a line and the pages follow. Ask for an answer that nobody has written and the build stops and says where.\n\nA few things become possible that a poster cannot give you.\n\n**You can ask who a page is for.** Every published page has at least one stop of one journey standing on it. There is no page without a visitor.\n\n',
  ),
  twin(
    'content/writing/writing-a-journey.mdx',
    'question: How do I write a journey?\nbeat: plan\n---\n\n',
    'question: ⟦How do I write a journey?⟧\nbeat: plan\n---\n\nEach stop holds what a visitor reads before they are ready to do something. Two to four needs are a good size. Three tests help.\n\n**The action test.** Read the needs and then the label. Would somebody who has read exactly this want to do exactly that? If an answer is missing, add it. If one is there for completeness, take it out.\n\n**The return test.** Imagine that the visitors are interrupted and comes back to this stop tomorrow by its address. Does it make sense by itself? Passages are written to stand alone, so it should.\n\n**The overlap test.** Before you invent a need, look for one that exists. `how-long-a-repair-takes` and `repair-duration` are one question with two names. The planner compares names, and cannot know that they mean the same. Two names become two passages, and perhaps two pages.\n\n',
  ),
  twin(
    'content/writing/variants.mdx',
    'question: How do I answer one question for two kinds of visitor?\nheading: One question, two kinds of visitor\nbeat: plan\n---\n\n',
    "question: ⟦How do I answer one question for two kinds of visitor?⟧\nheading: One question, two kinds of visitor\nbeat: plan\n---\n\nOne opens a page of your own site and find a passage on it that you did not expect. It answers a question that the visitor you had in mind would never ask. Somebody else's next step stands at the foot.\n\nTwo journeys ask for the same need, and their stops share a page. Each visitor lands at their own first passage, has their own next step in front, and may read past a few paragraphs that are meant for the other.\n\nOften that is what you want. The answer that both of them need exists once, and when it changes, it changes once. Sometimes it is not what you want, because the other visitor's text is in the way here, or because two people who should not read each other's matter have met.\n\n",
  ),
];
