import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { wordsIn } from '../../src/checks/words.ts';

const languages = ['en', 'de', 'fi', 'el', 'hi', 'ar', 'ka'];
const segmenters = new Map(
  languages.map(lang => [lang, new Intl.Segmenter(lang, { granularity: 'word' })] as const),
);

function segmented(text: string, lang: string): string[] {
  return [...(segmenters.get(lang)?.segment(text) ?? [])]
    .filter(one => one.isWordLike)
    .map(one => one.segment);
}

/** Letters, digits, what joins them, binds them and clings to them, and whatever else there is below the scripts of Asia. */
const sign = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...'aZéßжγعकা1٢३') },
  { weight: 9, arbitrary: fc.constantFrom(..." '’.,:;_-–/@&“\n\u00A0\u202F\u00B7\u2044") },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\u0301', '\u00AD', '\u20E3', '\u200C', '\u200D', '²', 'Ⅷ', 'ⓐ', '©'),
  },
  { weight: 1, arbitrary: fc.constantFrom('漢', 'か', 'ー', 'ไทย', 'ខ្មែរ', '각', 'שׁ', '"', '😀') },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0x2e7f }).map(point => String.fromCodePoint(point)) },
);
const text = fc.array(sign, { maxLength: 14 }).map(signs => signs.join(''));

test('any text has the words that the segmenter finds in it', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...languages), (some, lang) => {
      expect(wordsIn(some, lang)).toEqual(segmented(some, lang));
    }),
    { numRuns: 20_000 },
  );
});

test('each sign is a part of words where it is one to the segmenter', () => {
  const around = (sign: string) => [sign, `a${sign}b`, `1${sign}2`, `_${sign}_`].join(' ');
  const points = Array.from({ length: 0x3000 }, (_, point) => String.fromCodePoint(point));
  expect(
    points.filter(point => `${wordsIn(around(point), 'en')}` !== `${segmented(around(point), 'en')}`),
  ).toEqual([]);
});

describe('the segmenter', () => {
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  afterEach(() => segment.mockClear());

  test.each([
    ['en', 'It’s 1,200.50 at half-past nine, isn’t it? See need_id.'],
    ['de', 'Größe: 3,5 m'],
    ['ru', 'Это что-то'],
    ['hi', 'यह क्या है?'],
  ])('is not asked of a text in %s', (lang, spaced) => {
    wordsIn('', lang);
    segment.mockClear();
    expect(wordsIn(spaced, lang)).not.toEqual([]);
    expect(segment).not.toHaveBeenCalled();
  });

  test.each([
    ['ja', '引っ越しには何が要りますか'],
    ['th', 'ย้ายใช้เวลาเท่าไร'],
    ['km', 'តើ​ត្រូវ​ការ​អ្វី'],
  ])('is asked of a text in %s', (lang, unspaced) => {
    expect(wordsIn(unspaced, lang).length).toBeGreaterThan(1);
    expect(segment).toHaveBeenCalled();
  });
});
