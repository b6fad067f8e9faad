import { expect, test } from 'vitest';
import { unfamiliarWord } from '../../src/checks/unfamiliar-word.ts';
import { saidOf } from './said-of.ts';

/** The inbox owner says “back office”, and we say “second line” in the question of a passage. */
const persona = (more = '') => ({
  ok: 'problems: [The team falls back into old habits.]',
  notOk: `words: { back office: second line }\nproblems: [The team falls back into old habits.${more}]`,
});
const question = {
  ok: 'question: Why do people fall back into the old inbox?',
  notOk: 'question: Why does the second line fall back?',
};
const found = [
  'content/old-habits.mdx:2 This answer begins with “second line”, and "Inbox owner" says “back office”.',
];

test('a word of ours is said where its readers meet it first', async () => {
  const edits = { 'personas/inbox-owner.yaml': persona(), 'content/old-habits.mdx': question };
  expect(await saidOf(unfamiliarWord, edits)).toEqual(found);
});

test('and not where they use it themselves', async () => {
  const edits = {
    'personas/inbox-owner.yaml': persona(' So do second lines.'),
    'content/old-habits.mdx': question,
  };
  expect(await saidOf(unfamiliarWord, edits)).toEqual([]);
});

test('nor where they have met it before', async () => {
  const edits = {
    'personas/inbox-owner.yaml': persona(),
    'content/old-habits.mdx': question,
    'content/first-day.mdx': {
      ok: 'Your team is not used to it yet.',
      notOk: '\n\nYour second line is not used to it yet.',
    },
  };
  expect(await saidOf(unfamiliarWord, edits)).toEqual([]);
});

test('nor where their own stands beside it', async () => {
  const edits = {
    'personas/inbox-owner.yaml': persona(),
    'content/old-habits.mdx': {
      ok: 'Why do people fall',
      notOk: 'Why does the second line, or back office, fall',
    },
  };
  expect(await saidOf(unfamiliarWord, edits)).toEqual([]);
});

test('nor where another reader has no other word for it', async () => {
  const edits = {
    'personas/inbox-owner.yaml': persona(),
    'content/old-habits.mdx': question,
    'journeys/leaving-the-inbox.yaml': { ok: '[start-moving]', notOk: '[start-moving, old-habits]' },
  };
  expect(await saidOf(unfamiliarWord, edits)).toEqual([]);
});

test('nor where our word is like theirs', async () => {
  const edits = {
    'personas/inbox-owner.yaml': {
      ...persona(),
      notOk: persona().notOk.replace('back office', 'second level'),
    },
    'content/old-habits.mdx': question,
  };
  expect(await saidOf(unfamiliarWord, edits)).toEqual([]);
});
