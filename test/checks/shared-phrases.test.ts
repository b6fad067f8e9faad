import { expect, test } from 'vitest';
import { sharedPhrases } from '../../src/checks/shared-phrases.ts';

const terms = (text: string) => text.split(' ');

test('of a text that was copied into a longer one, all is shared', () => {
  const texts = [terms('a b c d e'), terms('x y a b c d e z'), terms('e d c b a')];
  expect(sharedPhrases(texts, 1)).toEqual([{ one: 0, other: 1, share: 1 }]);
});

test('a phrase counts once, however often it is said', () => {
  const texts = [terms('a b c a b c'), terms('a b c x y')];
  expect(sharedPhrases(texts, 1)).toEqual([{ one: 0, other: 1, share: 1 / 3 }]);
});

test('what is too short is held against nothing', () => {
  expect(sharedPhrases([terms('a b c'), terms('a b c')], 2)).toEqual([]);
});

test('what a whole site says is no sign of a copy', () => {
  expect(
    sharedPhrases(
      Array.from({ length: 40 }, () => terms('write to us')),
      1,
    ),
  ).toEqual([]);
});
