import { expect, test } from 'vitest';
import { doubledQuestion } from '../../src/checks/doubled-question.ts';
import { saidOf } from './said-of.ts';

const asking = (question: string) => ({
  'content/lost-message.mdx': { ok: 'Where did my lost message go?', notOk: question },
});
const found = [
  'content/lost-message.mdx:2 content/find-message.mdx asks this question already, as the need "find-message".',
];

test.each(['How do I find a message?', 'how can we find the message', 'How does one find messages?'])(
  '“%s” is the question “How do I find a message?”',
  async question => {
    expect(await saidOf(doubledQuestion, asking(question))).toEqual(found);
  },
);

test.each([
  'Why do I find a message?',
  'How do I not find a message?',
  'How do I find a message before noon?',
])('“%s” is another question', async question => {
  expect(await saidOf(doubledQuestion, asking(question))).toEqual([]);
});

test('a variant asks the same for others', async () => {
  const variant =
    '---\nquestion: How do I find a message?\nbeat: plan\nneed: find-message\nfor: [support-lead]\n---\n\nAsk us.\n';
  const edits = {
    'content/find-for-lead.mdx': { ok: '', notOk: variant },
    'journeys/leaving-the-inbox.yaml': { ok: '[start-moving]', notOk: '[start-moving, find-message]' },
  };
  expect(await saidOf(doubledQuestion, edits)).toEqual([]);
});

test('in another language, only the same words are the same question', async () => {
  expect(await saidOf(doubledQuestion, asking('How does one find messages?'), { lang: 'de' })).toEqual([]);
  expect(await saidOf(doubledQuestion, asking('How do I find a message'), { lang: 'de' })).toEqual(found);
});
