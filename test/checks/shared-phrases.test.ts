import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phraseIndex, phrasesOf, sharedPhrases } from '../../src/checks/shared-phrases.ts';

const phrases = (text: string) => phrasesOf(text.split(' '));

test('of a text that was copied into a longer one, all is shared', () => {
  const texts = [phrases('a b c d e'), phrases('x y a b c d e z'), phrases('e d c b a')];
  expect(sharedPhrases(texts, 1)).toEqual([{ one: 0, other: 1, share: 1 }]);
});

test('a phrase counts once, however often it is said', () => {
  const texts = [phrases('a b c a b c'), phrases('a b c x y')];
  expect(sharedPhrases(texts, 1)).toEqual([{ one: 0, other: 1, share: 1 / 3 }]);
});

test('what is too short is held against nothing', () => {
  expect(sharedPhrases([phrases('a b c'), phrases('a b c')], 2)).toEqual([]);
});

test('what a whole site says is no sign of a copy', () => {
  expect(
    sharedPhrases(
      Array.from({ length: 40 }, () => phrases('write to us')),
      1,
    ),
  ).toEqual([]);
});

test('whoever asks again after any edit is told what somebody else is told who asks for the first time', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    .map(words => phrases(words.join(' ')));
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 6, maxLength: 6 }),
      fc.array(fc.subarray([0, 1, 2, 3, 4, 5])),
      (texts, asked) => {
        const ask = phraseIndex();
        for (const places of asked) {
          const some = places.flatMap(at => texts[at] ?? []);
          expect(ask(some, 2)).toEqual(sharedPhrases(some, 2));
        }
      },
    ),
  );
});
