import { expect, test } from 'vitest';
import { hasStems, sharesTerm, termsOf } from '../../src/checks/terms.ts';

test('the forms of a word are one term, and what stands between is none', () => {
  expect(termsOf('What does the moving take?', 'en')).toEqual(termsOf('Moves are taking', 'en'));
});

test('neither the article nor an owner’s s makes a term', () => {
  expect(termsOf('A passage’s keys', 'en')).toEqual(termsOf('passages, key', 'en'));
});

test('another language has its own stems and stop words', () => {
  expect(
    sharesTerm(termsOf('Die Kosten des Umzugs', 'de-AT'), termsOf('Was ein Umzug kostet', 'de-AT')),
  ).toBe(true);
  expect(sharesTerm(termsOf('Die Kosten', 'de'), termsOf('Die Wege', 'de'))).toBe(false);
});

test('a language of which nothing is known has its words as they are', () => {
  expect(termsOf('Saluton, MONDO', 'eo')).toEqual(new Set(['saluton', 'mondo']));
  expect([hasStems('eo'), hasStems('de-AT')]).toEqual([false, true]);
});
