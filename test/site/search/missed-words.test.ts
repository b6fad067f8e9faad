import { expect, test } from 'vitest';
import { missedWords } from '../../../src/site/components/search/missed-words.ts';

test.each([
  ['/what-moving-costs/', '/', 'what moving costs'],
  ['/blog/2019/what_moving.costs.html', '/', 'what moving costs'],
  ['/help/moving', '/help/', 'moving'],
  ['/prices/2024/', '/', 'prices'],
  ['/caf%C3%A9-prices', '/', 'café prices'],
  ['/%E4%BE%A1%E6%A0%BC', '/', '価格'],
])('%s under %s was about “%s”', (path, base, words) => {
  expect(missedWords(path, base)).toBe(words);
});

test.each(['/404/', '/', '/404.html', '/a/b/', '/12345'])('%s was about nothing that can be told', path => {
  expect(missedWords(path)).toBe('');
});

test('an address that is no good text is read as it stands', () => {
  expect(missedWords('/%E0%A4%A/prices')).toBe('prices');
});
