import { exampleOthers } from './example-others.ts';

/**
 * A small site of which no rule has anything to say. The examples of the rules change it in the one place that they are
 * about: a prospect who leaves a shared inbox, a customer on the first day and when something fails, and those who come for
 * other things.
 */
export const exampleSite: Readonly<Record<string, string>> = {
  ...exampleOthers,
  'personas/support-lead.yaml': `name: Support lead
summary: Answers customers from an inbox that five people share.
kind: prospect
problems: [Two of us answer the same message.]
aspirations: [Know who answers what.]
success: Nobody asks who replied.
channels: [search, email]
triggers: [A customer got two answers.]
words: { ticket: message }
evidence:
  - { what: Nine interviews with support teams, source: Interview notes, date: 2026-09-14 }
`,
  'personas/inbox-owner.yaml': `name: Inbox owner
summary: Has moved the team and looks after its inbox.
kind: customer
problems: [The team falls back into old habits.]
aspirations: [Leave on time.]
success: The inbox is empty at five.
channels: [product, email]
evidence:
  - { what: Calls in the first month after moving, source: Call notes, date: 2026-08-03 }
`,
  'journeys/leaving-the-inbox.yaml': `title: Leaving the shared inbox
persona: support-lead
stage: consideration
entry:
  channel: search
  inquiry: shared inbox answered twice
  opening: Two people answered the same customer today.
  trigger: A customer got two answers.
stops:
  - needs: [shared-inbox, answered-twice, cost-of-two-answers]
    action: See how one owner helps
  - needs: [one-owner, moving-week, teams-that-moved]
    action: Start moving your inbox
  - needs: [start-moving]
weight: 120
goal: { name: Nobody asks who replied, baseline: 12, target: 30 }
`,
  'journeys/first-day.yaml': `title: The first day
persona: inbox-owner
stage: onboarding
entry:
  channel: product
  inquiry: what to do on the first day
  opening: Your team has moved, and everyone looks at you.
stops:
  - needs: [first-day, old-habits]
    action: Plan the first week
  - needs: [first-week, empty-at-five]
goal: { name: The inbox is empty at five, baseline: 20, target: 60 }
`,
  'journeys/a-message-is-lost.yaml': `title: A message is lost
persona: inbox-owner
stage: service
entry:
  channel: email
  inquiry: where is my lost message
  opening: A customer says that they wrote, and you cannot find it.
stops:
  - needs: [lost-message, find-message]
    action: Write to a person
  - needs: [reach-a-person]
    action: { label: Write to us, href: 'mailto:help@inbox.example' }
goal: { name: The inbox is empty at five, baseline: 20, target: 60 }
`,
  ...passages({
    'shared-inbox': [
      'situation',
      'How do teams share an inbox?',
      'Five people read one inbox. Each opens what looks urgent.',
    ],
    'answered-twice': [
      'problem',
      'Why is a message answered twice in a shared inbox?',
      'Nobody sees who has begun. So two people write, and the customer gets two answers.',
    ],
    'cost-of-two-answers': [
      'stakes',
      'What do two answers cost?',
      'The customer believes neither. You lose the time, and then the trust.',
    ],
    'one-owner': [
      'plan',
      'How does one owner for each message help?',
      'Each message has one owner. The others see the name and go on to the next.',
    ],
    'moving-week': [
      'setback',
      'How hard is the first week?',
      'The first week is slower. Old messages come in without an owner, and you have to give them one.',
    ],
    'start-moving': [
      'action',
      'How do I start moving my inbox?',
      'Forward one address to [move@inbox.example](mailto:move@inbox.example) today. Leave the rest until Friday.',
    ],
    'first-day': [
      'situation',
      'What happens on the first day?',
      'Your messages are here. Your team is not used to it yet.',
    ],
    'old-habits': [
      'problem',
      'Why do people fall back into the old inbox?',
      'The old inbox is still open. People look where they have always looked.',
    ],
    'first-week': [
      'plan',
      'How do I plan the first week?',
      'Close the old inbox on Monday. Look at messages without an owner each noon.',
    ],
    'empty-at-five': [
      'outcome',
      'What is it like after a week?',
      'At five the inbox is empty, and you leave.',
    ],
    'lost-message': [
      'situation',
      'Where did my lost message go?',
      'A message that is not in the list is still there.',
    ],
    'find-message': [
      'plan',
      'How do I find a message?',
      'Search for the address that it came from. Look among those without an owner.',
    ],
    'reach-a-person': [
      'action',
      'How do I write to a person?',
      'Write to us, and one of us answers within a day.',
    ],
  }),
  'content/teams-that-moved.mdx': `---
question: Which teams have moved?
beat: proof
evidence:
  - { what: Second answers in a month fell from 31 to 2, source: Count at one team, date: 2026-10-01 }
---

One team counted second answers for a month before, and for a month after. There were 31, and then 2.
`,
};

type Told = readonly [beat: string, question: string, text: string];

function passages(told: Readonly<Record<string, Told>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(told).map(([id, [beat, question, text]]) => [
      `content/${id}.mdx`,
      `---\nquestion: ${question}\nbeat: ${beat}\n---\n\n${text}\n`,
    ]),
  );
}
