import type { Fault } from './fault.ts';
import { inOneFile } from './in-one-file.ts';

const hard = (file: string, ok: string, notOk: string) => inOneFile('hard-to-read', file, ok, notOk);
const sentence = (file: string, ok: string, notOk: string) => inOneFile('long-sentence', file, ok, notOk);
const unfamiliar = (file: string, ok: string, notOk: string) => inOneFile('unfamiliar-word', file, ok, notOk);

const officialese =
  'The comprehensive implementation of stakeholder-oriented communication architectures necessitates the systematic consolidation of organisational responsibilities, operational documentation and qualitative evaluation methodologies throughout participating departments.\n\nConsequently, the facilitation of interdisciplinary collaboration presupposes considerable familiarity with institutional prerequisites, administrative dependencies and methodological particularities, notwithstanding individual familiarisation opportunities, organisational prioritisation activities and complementary qualification initiatives.\n\nInvariably, unavoidable implementation complexities precipitate substantial reconfiguration of established editorial procedures.\n\n';
const brochure =
  'Leveraging an industry-leading methodology, our innovative collaboration ecosystem empowers forward-thinking organisations to accelerate transformational communication initiatives, maximising operational efficiency, continuously optimising interdepartmental productivity and delivering unparalleled customer-experience differentiation.\n\nSustainable competitiveness fundamentally necessitates comprehensive digitalisation strategies, intelligent automation capabilities and professionally orchestrated omnichannel personalisation, seamlessly integrated into existing infrastructure environments and continuously evaluated against internationally acknowledged performance indicators.\n\nUltimately, exceptional stakeholder satisfaction materialises automatically.\n\n';

/** What is written for colleagues and lawyers, in sentences that do not end and words that nobody uses. */
export const wordingFaults: readonly Fault[] = [
  hard(
    'content/planning/planning-from-numbers.mdx',
    'question: Can I plan from numbers alone, without a site?\nheading: Planning from numbers alone\nbeat: plan\n---\n\n',
    `question: ⟦Can I plan from numbers alone, without a site?⟧\nbeat: plan\n---\n\n${officialese}`,
  ),
  hard(
    'content/idea/outside-in.mdx',
    'question: What does building a site outside-in mean?\nheading: What building outside-in means\nbeat: plan\n---\n\n',
    `question: ⟦What does building a site outside-in mean?⟧\nbeat: plan\n---\n\n${officialese}${brochure}`,
  ),
  hard(
    'content/idea/journeys-as-source.mdx',
    'question: What changes when journeys are files?\nheading: What changes when journeys are files\nbeat: aspiration\n---\n\n',
    `question: ⟦What changes when journeys are files?⟧\nbeat: aspiration\n---\n\n${brochure}${officialese}`,
  ),
  hard(
    'content/idea/following-the-scent.mdx',
    'question: How do visitors decide whether to stay or leave?\nheading: How visitors decide whether to stay\nbeat: stakes\n---\n\n',
    `question: ⟦How do visitors decide whether to stay or leave?⟧\nbeat: stakes\n---\n\n${brochure}${officialese}`,
  ),
  hard(
    'content/joining/showing-your-team.mdx',
    'question: How do I show this to my team?\nheading: Show it to your team in half an hour\nbeat: action\n---\n\n',
    `question: ⟦How do I show this to my team?⟧\nheading: Show it to your team in half an hour\nbeat: action\n---\n\n${officialese}${brochure}`,
  ),
  sentence(
    'content/idea/arriving-sideways.mdx',
    'They have one question. They look for its answer, skip the rest, and leave when they have it or when they stop believing that it is there.',
    '⟦They⟧ have one question, and they look for its answer, skip the rest, and leave when they have it or when they stop believing that it is there, which may be after a minute or after a second, and which nobody who looks after the site will ever hear of.',
  ),
  sentence(
    'content/idea/cost-of-drift.mdx',
    'You never hear of the visitor who found the wrong answer and went elsewhere.',
    '⟦You⟧ never hear of the visitor who found the wrong answer and went elsewhere, nor of the one who found no answer at all and asked a friend, nor of the one who found two answers that did not agree and believed neither of them for the rest of the year.',
  ),
  sentence(
    'content/joining/leaving-again.mdx',
    'You will learn what you wanted to know within a few days, and the personas, the journeys and the answers are yours in either case.',
    '⟦You⟧ will learn what you wanted to know within a few days, and the personas, the journeys and the answers, with everything that you have found out on the way and would otherwise have had to find out again on some later occasion, are yours in either case, whatever you decide.',
  ),
  sentence(
    'content/running/deploying.mdx',
    '- **A release is switched as a whole.** Upload to a new place, and then change over.',
    '- ⟦**A⟧ release is switched as a whole**, which means that you upload to a new place and then change over, and that nobody who comes in between sees a page of the old site with a style sheet of the new one, or a link to a page that is not there yet.',
  ),
  sentence(
    'content/writing/variants.mdx',
    'That is the cheap case, and it is what makes pages shareable.',
    '⟦That⟧ is the cheap case (it costs one text, which is written once, read over once, corrected once when a price changes, and never compared with another text that says nearly the same for somebody else who came by another way and with another question in mind), and it is what makes pages shareable.',
  ),
  unfamiliar('content/joining/the-rooms.mdx', 'In modules, called rooms, and', '⟦In rooms, and'),
  unfamiliar(
    'content/planning/a-hard-problem.mdx',
    'question: Is finding the fewest overlapping pages a known problem?',
    'question: ⟦Is filling a budget with overlapping texts a known problem?⟧',
  ),
  unfamiliar(
    'content/planning/a-hard-problem.mdx',
    'Yes, at its core. Put sets of items',
    '⟦Yes,⟧ at its core. Put sets of passages',
  ),
  unfamiliar(
    'content/joining/from-a-folder-tree.mdx',
    'question: How does this differ from Astro, Starlight, Hugo or Eleventy?',
    'question: ⟦How do passages differ from the files of Astro, Hugo or Eleventy?⟧',
  ),
  unfamiliar(
    'content/trust/hostile-files.mdx',
    'question: What does the reader do with hostile or damaged files?',
    'question: ⟦What does reading do with hostile or damaged files?⟧',
  ),
];
