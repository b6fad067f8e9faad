import { expect, test } from 'vitest';
import { hardToRead } from '../../src/checks/hard-to-read.ts';
import { saidOf } from './said-of.ts';

const hard = {
  'content/one-owner.mdx': {
    ok: 'Each message has one owner.',
    notOk: `${'Unambiguous responsibility attribution eliminates duplicative correspondence. '.repeat(12)}Each message has one owner.`,
  },
};

test('a text is said that takes long words in English', async () => {
  expect(await saidOf(hardToRead, hard)).toHaveLength(1);
  expect(await saidOf(hardToRead, hard, { lang: 'en-GB' })).toHaveLength(1);
});

test('nothing is said of another language, whose words are longer or shorter', async () => {
  expect(await saidOf(hardToRead, hard, { lang: 'de' })).toEqual([]);
});

test('nor of a few words, of which little can be told', async () => {
  expect(await saidOf(hardToRead, hard, { checks: { 'hard-to-read': { words: 200 } } })).toEqual([]);
});

test('one word that is longer than any in English does not make a text hard', async () => {
  const text = `${'Each message has one owner. '.repeat(60)}${'ba'.repeat(5000)}`;
  const long = { 'content/one-owner.mdx': { ok: 'Each message has one owner.', notOk: text } };
  expect(await saidOf(hardToRead, long)).toEqual([]);
});
