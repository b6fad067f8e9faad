import { describe, expect, test } from 'vitest';
import { mentionsOf } from '../../../src/site/search/mentions.ts';

describe('a text speaks of a term', () => {
  test.each([
    ['page', 'A page, and another PAGE.', 2],
    ['page', 'Two pages share one page’s core.', 2],
    ['pages', 'One page.', 1],
    ['entry', 'The entries of a journey', 1],
    ['entries', 'An entry', 1],
    ['exit status', 'Exit-status 2, an exit  status of 1, and two exit statuses', 3],
    ['call-to-action', 'a call to action', 1],
    ['dist folder', 'the `dist/` folder', 1],
    ['C++', 'written in C++, and not in C', 1],
    ['CI', 'in CI.', 1],
    ['team’s page', "the team's page", 1],
    ['café', 'Das CAFE und das Café', 2],
  ])('“%s” in “%s”', (term, text, times) => {
    expect(mentionsOf(term, 'en')(text)).toBe(times);
  });

  test.each([
    ['入口', 'サイトの入口です', 'ja', 1],
    ['обращение', 'Обращение принято', 'ru', 1],
    ['ışık', 'IŞIK yandı', 'tr', 1],
  ])('“%s” in “%s”, in the site’s language', (term, text, lang, times) => {
    expect(mentionsOf(term, lang)(text)).toBe(times);
  });
});

describe('a text does not speak of a term', () => {
  test.each([
    ['page', 'a homepage'],
    ['plan', 'on another planet'],
    ['persona', 'a personal matter'],
    ['finding', 'who finds it'],
    ['exit status', 'Where is the exit? Status is all.'],
    ['exit status', 'the exit\nstatus'],
    ['status', 'a statue'],
    ['-', 'a - b'],
  ])('“%s” in “%s”', (term, text) => {
    expect(mentionsOf(term, 'en')(text)).toBe(0);
  });
});
