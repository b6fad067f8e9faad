import { describe, expect, test } from 'vitest';
import { type Marking, marked, matchesIn } from '../../../src/site/components/search/marks.ts';

const marking = (parts: Partial<Marking>): Marking => ({ forms: [], terms: [], isSpaced: true, ...parts });
/** With each match in brackets. */
const shown = (text: string, parts: Partial<Marking>) =>
  marked(text, marking(parts))
    .map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece))
    .join('');

describe('a text is marked', () => {
  test('where a form stands, whatever its case and the marks around it', () => {
    expect(shown('A page, “Page” and a homepage.', { forms: ['page.'] })).toBe(
      'A [page], “[Page]” and a homepage.',
    );
  });

  test('where a thing is named, in the singular and in the plural', () => {
    expect(shown('One passage, two passages', { terms: ['passages'] })).toBe('One [passage], two [passages]');
    expect(shown('The exit  status', { terms: ['exit status'] })).toBe('The [exit  status]');
  });

  test('at the longest of several matches', () => {
    expect(shown('an exit status', { forms: ['exit'], terms: ['exit status'] })).toBe('an [exit status]');
  });

  test('within a line that has no spaces', () => {
    expect(shown('サイトの入口です', { forms: ['入口'], isSpaced: false })).toBe('サイトの[入口]です');
  });

  test('as text, whatever signs a form is made of', () => {
    expect(shown('C++ (and C)', { forms: ['c++'] })).toBe('[C]++ (and [C])');
    expect(shown('<b>a</b>', { forms: ['***', '<b>'] })).toBe('<[b]>a</[b]>');
  });

  test('nowhere, where nothing matches', () => {
    expect(marked('A page', marking({}))).toEqual([{ text: 'A page', isMatch: false }]);
    expect(marked('', marking({ forms: ['page'] }))).toEqual([]);
  });
});

test('of words that match, their numbers are known', () => {
  expect(
    matchesIn(['An', 'exit', 'status,', 'or', 'two.'], marking({ terms: ['exit status'], forms: ['two'] })),
  ).toEqual([1, 4]);
});
