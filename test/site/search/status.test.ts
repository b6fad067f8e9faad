import { expect, test } from 'vitest';
import type { Answer } from '../../../src/site/components/search/answer.ts';
import { answersTold, nothingFound } from '../../../src/site/components/search/status.ts';

const answer = (leads: Answer['leads'] = []): Answer => ({
  url: '/',
  question: [],
  start: [],
  place: [],
  leads,
});

test.each([
  [1, false, 'One answer.'],
  [3, false, '3 answers.'],
  [8, true, 'The 8 best answers.'],
])('%i answers, and more: %s', (count, isMore, told) => {
  expect(answersTold({ answers: Array.from({ length: count }, () => answer()), isMore })).toBe(told);
});

test('whoever used their own word is told ours, once', () => {
  const answers = [answer([['homepage', 'doorway']]), answer([['homepage', 'doorway']]), answer()];
  expect(answersTold({ answers, isMore: false })).toBe('3 answers. Our word for “homepage” is “doorway”.');
});

test('of two words for one thing the longer was meant', () => {
  const answers = [
    answer([
      ['error', 'finding'],
      ['error message', 'finding'],
    ]),
  ];
  expect(answersTold({ answers, isMore: false })).toBe(
    'One answer. Our word for “error message” is “finding”.',
  );
});

test('what was not found is said again, and not at any length', () => {
  expect(nothingFound('zebras')).toBe(
    'Nothing here answers “zebras”. Perhaps one of the questions below comes close.',
  );
  expect(nothingFound('z'.repeat(500)).length).toBeLessThan(200);
});
