import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phrasesOf, sharedPhrases } from '../../src/checks/shared-phrases.ts';

const phrases = (text: string) => phrasesOf(text.split(' '));
const some = { fewest: 1, share: 0.1 };

test('of a text that was copied into a longer one, all is shared', () => {
  const texts = [phrases('a b c d e'), phrases('x y a b c d e z'), phrases('e d c b a')];
  expect(sharedPhrases(texts, some)).toEqual([{ one: 0, other: 1, share: 1 }]);
});

test('a phrase counts once, however often it is said', () => {
  const texts = [phrases('a b c a b c'), phrases('a b c x y')];
  expect(sharedPhrases(texts, some)).toEqual([{ one: 0, other: 1, share: 1 / 3 }]);
});

test('what is too short is held against nothing', () => {
  expect(sharedPhrases([phrases('a b c'), phrases('a b c')], { fewest: 2, share: 0.1 })).toEqual([]);
});

test('what a whole site says is no sign of a copy', () => {
  expect(
    sharedPhrases(
      Array.from({ length: 40 }, () => phrases('write to us')),
      some,
    ),
  ).toEqual([]);
});

test('texts are told to share what they share when each is held against each', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    .map(words => Array.from(words.slice(2), (_, at) => words.slice(at, at + 3).join(' ')));
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 9 }),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom(0.1, 0.5, 1),
      (texts, fewest, least) => {
        const sets = texts.map(said => new Set(said));
        const pairs = sets.flatMap((one, at) =>
          sets.map((two, other) => {
            const share = one.intersection(two).size / Math.min(one.size, two.size);
            const isTelling = at < other && Math.min(one.size, two.size) >= fewest && share >= least;
            return isTelling ? [{ one: at, other, share }] : [];
          }),
        );
        expect(
          sharedPhrases(
            texts.map(said => phrases(unbroken(said))),
            { fewest, share: least },
          ),
        ).toEqual(pairs.flat());
      },
    ),
  );
});

test('of many texts, those are told that were copied, and no others', () => {
  const words = (seed: number) =>
    Array.from({ length: 40 }, (_, at) => `w${(seed * 7919 + at * 104_729) % 99_991}`);
  const texts = Array.from({ length: 600 }, (_, at) => phrases(words(at % 500).join(' ')));
  expect(sharedPhrases(texts, { fewest: 8, share: 0.9 })).toEqual(
    Array.from({ length: 100 }, (_, one) => ({ one, other: one + 500, share: 1 })),
  );
});

/** The text of which these are the phrases. */
function unbroken(said: readonly string[]): string {
  const [first = '', ...more] = said;
  return [first, ...more.map(phrase => phrase.split(' ').at(-1))].join(' ');
}
