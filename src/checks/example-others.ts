/** Those who come to the example site for other things than an inbox, and one way for all of them. */
export const exampleOthers: Readonly<Record<string, string>> = {
  ...personas({
    'job-seeker': ['Job seeker', 'candidate'],
    backer: ['Backer', 'investor'],
    scholar: ['Scholar', 'researcher'],
    reporter: ['Reporter', 'press'],
  }),
  'journeys/who-is-behind-it.yaml': `title: Who is behind it
persona: [job-seeker, backer, scholar, reporter]
stage: awareness
entry:
  channel: direct
  inquiry: who makes the inbox
  opening: You have heard of an inbox that gives each message one owner.
stops:
  - needs: [who-makes-it, what-is-counted]
goal: { name: Questions about us that come by post, baseline: 9, target: 3 }
`,
  'content/who-makes-it.mdx': `---
question: Who makes this inbox?
beat: situation
---

Seven people in one room make it, and all of them answer messages.
`,
  'content/what-is-counted.mdx': `---
question: What do they count?
beat: outcome
---

They count second answers each month. You may have the figures, and how they were counted.
`,
};

function personas(others: Readonly<Record<string, readonly [name: string, kind: string]>>) {
  return Object.fromEntries(
    Object.entries(others).map(([id, [name, kind]]) => [
      `personas/${id}.yaml`,
      `name: ${name}
summary: Wants to know who makes the inbox.
kind: ${kind}
problems: [Nobody says who they are.]
aspirations: [Know whom to write to.]
success: I know who makes it.
channels: [direct]
evidence:
  - { what: Letters of one spring, source: Letters, date: 2026-06-30 }
`,
    ]),
  );
}
