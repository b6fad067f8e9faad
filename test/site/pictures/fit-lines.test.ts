import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLines } from '../../../src/site/pictures/fit-lines.ts';

const place = { width: 100, height: 60, leading: 1, mostLines: 3, sizes: [20, 10, 5] };
/** Every letter is one wide at a size of one. */
const widthOf = (text: string) => text.length;
const fitted = (text: string) => fitLines(text, place, widthOf);

describe('a text is set', () => {
  test('at the largest size at which it fits', () => {
    expect(fitted('aaaaa')).toEqual({ size: 20, lines: ['aaaaa'] });
    expect(fitted('aaaaaa')).toEqual({ size: 10, lines: ['aaaaaa'] });
  });

  test('in lines that are as even as they can be', () => {
    expect(fitted('aa bb cc dd')).toEqual({ size: 20, lines: ['aa bb', 'cc dd'] });
    expect(fitted('aaaa bbbb cc').lines).toEqual(['aaaa', 'bbbb', 'cc']);
    expect(fitted('aaaaaa b c d').lines).toEqual(['aaaaaa', 'b c d']);
  });

  test('with an ellipsis after a whole word where it is too long for the smallest size', () => {
    const { size, lines } = fitted(Array(20).fill('words').join(' '));
    expect(size).toBe(5);
    expect(lines).toEqual(['words words words', 'words words words', 'words words words…']);
  });

  test('with a word broken that is wider than a line', () => {
    expect(fitted('a'.repeat(25)).lines).toEqual(['a'.repeat(20), 'a'.repeat(5)]);
  });
});

test('whatever is set stays in its place', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom('a', 'b', ',') }), {
        minLength: 1,
      }),
      words => {
        const { size, lines } = fitted(words.join(' '));
        expect(lines.length).toBeLessThanOrEqual(place.mostLines);
        expect(lines.length * size).toBeLessThanOrEqual(place.height);
        for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(place.width);
      },
    ),
  );
});
