import { describe, expect, test } from 'vitest';
import { directionOf, openGraphLocale } from '../../src/site/view/language.ts';

describe('the way in which a language is written', () => {
  test.each(['en', 'pt-BR', 'ja', 'az', 'uz-Latn-AF', 'ar-Latn'])('%s is from left to right', lang => {
    expect(directionOf(lang)).toBe('ltr');
  });

  test.each(['ar', 'he', 'fa-IR', 'ur', 'yi', 'ckb', 'dv', 'az-Arab', 'pa-PK'])(
    '%s is from right to left',
    lang => {
      expect(directionOf(lang)).toBe('rtl');
    },
  );
});

describe('a language for Open Graph', () => {
  test.each([
    ['pt-BR', 'pt_BR'],
    ['en-gb', 'en_GB'],
    ['zh-Hant-TW', 'zh_TW'],
  ])('%s is told with its country, as %s', (lang, told) => {
    expect(openGraphLocale(lang)).toBe(told);
  });

  test.each(['en', 'zh-Hant', 'es-419'])('%s, which names no country, is not told', lang => {
    expect(openGraphLocale(lang)).toBeUndefined();
  });
});
