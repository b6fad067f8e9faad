import { expect, test } from 'vitest';
import { parseSettings } from '../../src/model/parse-settings.ts';

function saidOf(options: unknown): string {
  try {
    parseSettings(JSON.parse(JSON.stringify(options)));
    return '';
  } catch (error) {
    return error instanceof TypeError ? error.message : String(error);
  }
}

test('what is left out has its default', () => {
  expect(parseSettings({ name: 'A' })).toEqual({
    name: 'A',
    lang: 'en',
    page: { budget: 1500, focus: 0.5 },
    apart: [],
    passages: 'safe',
    checks: {},
    look: 'editorial',
    styles: [],
    components: {},
  });
});

test('a misspelt component or look is asked after', () => {
  expect(saidOf({ name: 'A', components: { Pasage: './Pasage.astro' } })).toContain(
    'Did you mean "Passage"?',
  );
  expect(saidOf({ name: 'A', components: { Quotes: './Quotes.astro' } })).toContain('Did you mean "Quote"?');
  expect(saidOf({ name: 'A', look: 'warn' })).toContain('warm');
});

test('a misspelt setting is asked after, and the missing one is not said as well', () => {
  expect(saidOf({ nam: 'A' })).toBe(
    'throughline({ … }) is not right:\n  No key is named "nam" here. Did you mean "name"?',
  );
});

test.each([
  [{ name: 5 }, '"name" cannot be 5.'],
  [{ name: 'A', page: { focus: 2 } }, '"page.focus" cannot be 2.'],
  [{ name: 'A', lang: 'no language' }, '"lang" cannot be "no language".'],
  [{ name: 'A', apart: [['a']] }, '"apart.1" cannot be'],
])('%j is told in plain words', (options, words) => {
  expect(saidOf(options)).toContain(words);
});
