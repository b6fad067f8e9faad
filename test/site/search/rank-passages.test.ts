import { describe, expect, test } from 'vitest';
import type { PagefindResult } from '../../../src/site/components/search/pagefind.ts';
import { rankPassages } from '../../../src/site/components/search/rank-passages.ts';

const found = (id: string, score: number, ...words: number[]): PagefindResult => ({
  id,
  score,
  words,
  data: () => Promise.reject(new Error('No record is needed to rank.')),
});
const idsOf = (ranked: ReturnType<typeof rankPassages>) => ranked.map(({ result }) => result.id);

describe('passages are ranked', () => {
  test('as they were found, for a question of one word', () => {
    const whole = [found('a', 3, 1), found('b', 2, 4)];
    expect(rankPassages({ whole, byWord: [], size: 9 })).toEqual([
      { result: whole[0], matches: [1] },
      { result: whole[1], matches: [4] },
    ]);
  });

  test('those that hold every word before those that weigh more by some', () => {
    const byWord = [[found('rare', 9, 4), found('all', 1, 1)], [found('all', 1, 2)]];
    expect(idsOf(rankPassages({ whole: [found('all', 2)], byWord, size: 9 }))).toEqual(['all', 'rare']);
  });

  test('by all the words that they hold together, and not where they weigh too little beside the best', () => {
    const byWord = [[found('two', 3, 1), found('one', 4, 1), found('faint', 1, 1)], [found('two', 3, 2)]];
    expect(idsOf(rankPassages({ whole: [], byWord, size: 9 }))).toEqual(['two', 'one']);
  });

  test('without those that hold less, where enough hold every word', () => {
    const whole = [found('a', 1), found('b', 1), found('c', 1)];
    const byWord = [[...whole, found('rare', 9, 4)], whole];
    expect(idsOf(rankPassages({ whole, byWord, size: 9 }))).toEqual(['a', 'b', 'c']);
  });

  test('none, where no word is found', () => {
    expect(rankPassages({ whole: [], byWord: [[], []], size: 9 })).toEqual([]);
  });
});

describe('what matches', () => {
  const everywhere = ['a', 'b', 'c', 'd'].map(id => found(id, 0.1, 7));

  test('is what tells passages apart: no word that stands in most of them', () => {
    const [ranked] = rankPassages({
      whole: [found('a', 5, 3, 7)],
      byWord: [everywhere, [found('a', 5, 3)]],
      size: 6,
    });
    expect(ranked?.matches).toEqual([3]);
  });

  test('is the commonest word too, where there is no other', () => {
    const [ranked] = rankPassages({ whole: [found('a', 1, 7)], byWord: [everywhere, []], size: 6 });
    expect(ranked?.matches).toEqual([7]);
  });

  test('begins with the rarest', () => {
    const byWord = [[found('a', 1, 5), found('b', 1, 5)], [found('a', 1, 9)]];
    const [ranked] = rankPassages({ whole: [], byWord, size: 9 });
    expect(ranked?.matches).toEqual([9, 5]);
  });
});
