import { expect, test } from 'vitest';
import { unaskedQuestion } from '../../src/checks/unasked-question.ts';
import { saidOf } from './said-of.ts';

const asking = (question: string) => ({
  'content/moving-week.mdx': { ok: 'How hard is the first week?', notOk: question },
});

test.each([
  'What do we trust when we move our data?',
  'How does our team reach you?',
  'I have an empty inbox. What now?',
  'Who is our contact at your company?',
])('“%s” is a visitor’s', async question => {
  expect(await saidOf(unaskedQuestion, asking(question))).toEqual([]);
});

test.each(['Our approach', 'What are our values?', 'Why us?', 'How can we help you?', 'Who are we?'])(
  '“%s” is the site’s own',
  async question => {
    expect(await saidOf(unaskedQuestion, asking(question))).toHaveLength(1);
  },
);

test('a language has its own question mark, or does without', async () => {
  const all = async (lang: string, question: string) =>
    (await saidOf(unaskedQuestion, asking(question), { lang })).filter(said => said.includes('moving-week'));
  expect(await all('ar', 'ما مدى صعوبة الأسبوع الأول؟')).toEqual([]);
  expect(await all('el', '"Πόσο δύσκολη είναι η πρώτη εβδομάδα;"')).toEqual([]);
  expect(await all('ja', '最初の週はどれくらい大変ですか')).toEqual([]);
  expect(await all('de', 'Die erste Woche')).toHaveLength(1);
});
