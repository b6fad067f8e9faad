import { expect, test } from 'vitest';
import { unfinishedPassage } from '../../src/checks/unfinished-passage.ts';
import { saidOf } from './said-of.ts';

const saying = (text: string) => ({
  'content/first-week.mdx': {
    ok: 'Close the old inbox on Monday. Look at messages without an owner each noon.',
    notOk: text,
  },
});

test.each([
  'TODO',
  'Prices. TODO: ask for them.',
  'It costs TBD.',
  '- one\n- XXX',
  'Text to follow.',
  'Dolor: lorem ipsum dolor sit.',
])('“%s” is a note to the author', async text => {
  expect(await saidOf(unfinishedPassage, saying(text))).toHaveLength(1);
});

test.each([
  'Keep a to-do list, or a todo in your calendar.',
  'The sizes are S, M, L and XXXL.',
  'More details follow from the contract that you sign.',
  'Under construction sites, cables are laid first.',
])('“%s” is not', async text => {
  expect(await saidOf(unfinishedPassage, saying(text))).toEqual([]);
});

test('a picture answers without words', async () => {
  const week = { 'content/week.svg': { ok: '', notOk: '<svg xmlns="http://www.w3.org/2000/svg"/>' } };
  expect(await saidOf(unfinishedPassage, { ...saying('![A calendar](week.svg)'), ...week })).toEqual([]);
  expect(await saidOf(unfinishedPassage, saying('Soon.'))).toHaveLength(1);
});
