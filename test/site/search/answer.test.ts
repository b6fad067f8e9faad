import { describe, expect, test } from 'vitest';
import { answerFrom } from '../../../src/site/components/search/answer.ts';
import type { Piece } from '../../../src/site/components/search/marks.ts';
import type { PagefindRecord } from '../../../src/site/components/search/pagefind.ts';

const content =
  'What stands at the front? A door. Behind it are the rooms. They are &lt;small&gt;. homepage home-page target group.';
const record: PagefindRecord = {
  url: '/door/#door',
  raw_content: content,
  meta: {
    title: 'What stands at the front?',
    start: 'A door.',
    words: '[["homepage","door"],["target group","rooms"]]',
  },
  anchors: [{ id: 'Words', location: 15 }],
};
const at = (...words: string[]) => words.map(word => content.split(' ').indexOf(word));
const shown = (pieces: readonly Piece[] = []) =>
  pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

describe('an answer', () => {
  test('is the question and the first line, what matches marked', () => {
    const answer = answerFrom({ question: 'front door', matches: at('front?', 'door.'), record });
    expect(answer?.url).toBe('/door/#door');
    expect(shown(answer?.question)).toBe('What stands at the [front]?');
    expect(shown(answer?.start)).toBe('A [door].');
    expect(answer?.place).toEqual([]);
  });

  test('shows the place as well where what was asked for is in neither', () => {
    const answer = answerFrom({ question: 'behind', matches: at('Behind'), record });
    expect(shown(answer?.start)).toBe('A door.');
    expect(shown(answer?.place)).toBe('[Behind] it are the rooms.');
  });

  test('has the text’s own signs', () => {
    const answer = answerFrom({ question: 'small', matches: at('&lt;small&gt;.'), record });
    expect(shown(answer?.place)).toBe('They are <[small]>.');
  });

  test('to a persona’s own word marks ours, and says whose it is', () => {
    const answer = answerFrom({ question: 'Homepages', matches: at('homepage', 'home-page'), record });
    expect(shown(answer?.start)).toBe('A [door].');
    expect(answer?.leads).toEqual([['homepage', 'door']]);
  });

  test('to a persona’s own word shows the place of ours', () => {
    const answer = answerFrom({ question: 'target group', matches: at('target', 'group.'), record });
    expect(shown(answer?.place)).toBe('Behind it are the [rooms].');
  });

  test('to a persona’s own word shows the place of ours, whatever else of the question is seen', () => {
    const matches = at('front?', 'target', 'group.');
    const answer = answerFrom({ question: 'target group front', matches, record });
    expect(shown(answer?.question)).toBe('What stands at the [front]?');
    expect(shown(answer?.place)).toBe('Behind it are the [rooms].');
  });

  test('is none to a mere part of somebody’s word', () => {
    expect(answerFrom({ question: 'group', matches: at('group.'), record })).toBeUndefined();
  });

  test('shows none of the personas’ words', () => {
    const answer = answerFrom({
      question: 'small homepage',
      matches: at('homepage', '&lt;small&gt;.'),
      record,
    });
    expect(JSON.stringify([answer?.question, answer?.start, answer?.place])).not.toMatch(/homepage|target/);
  });
});

test('a record in a script without spaces is read by its zero-width ones', () => {
  const answer = answerFrom({
    question: '入口',
    matches: [1],
    record: {
      url: '/',
      raw_content: '前\u200B入口\u200Bです\u200B。',
      meta: { title: '何がある', start: '入口です。', words: '[]' },
      anchors: [],
    },
  });
  expect(shown(answer?.start)).toBe('[入口]です。');
});
