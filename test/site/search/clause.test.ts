import { expect, test } from 'vitest';
import { clauseAround } from '../../../src/site/components/search/clause.ts';

const words = 'We move. The mail comes twice, and twice is once too often! Ask us.'.split(' ');

test('what is shown of a match is its sentence', () => {
  expect(clauseAround([3], words, true)).toBe('The mail comes twice, and twice is once too often!');
});

test('of several sentences it is the one with the most of what was asked for', () => {
  expect(clauseAround([1, 3, 4], words, true)).toBe('The mail comes twice, and twice is once too often!');
});

test('of several that hold as much it is that of the first match', () => {
  expect(clauseAround([13, 1], words, true)).toBe('Ask us.');
});

test('of a long sentence it is what stands around the match', () => {
  const long = Array.from({ length: 60 }, (_, at) => `word${at}`);
  const clause = clauseAround([30], long, true);
  expect(clause).toMatch(/^… word18 /);
  expect(clause).toMatch(/ word48 …$/);
});

test('in a script without spaces nothing is set between words', () => {
  expect(clauseAround([1], ['入口', 'です', '。', '終わり', '。'], false)).toBe('入口です。');
});

test('where nothing matches, nothing is shown', () => {
  expect(clauseAround([], words, true)).toBe('');
});
