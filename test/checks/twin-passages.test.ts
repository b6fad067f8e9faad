import { expect, test } from 'vitest';
import { twinPassages } from '../../src/checks/twin-passages.ts';
import { saidOf } from './said-of.ts';

const told =
  'Search for the address that it came from, and for the day. Look among those without an owner, since most lost messages wait there until noon.';
const original = {
  'content/find-message.mdx': {
    ok: 'Search for the address that it came from. Look among those without an owner.',
    notOk: told,
  },
};
const variant = (text: string) => ({
  'content/find-for-lead.mdx': {
    ok: '',
    notOk: `---\nquestion: How do I find a message?\nbeat: plan\nneed: find-message\nfor: [support-lead]\n---\n\n${text}\n`,
  },
  'journeys/leaving-the-inbox.yaml': { ok: '[start-moving]', notOk: '[start-moving, find-message]' },
});

test('variants of a need may be alike', async () => {
  const alike = told.replace(
    'most lost messages wait there until noon',
    'your colleagues give them away at noon',
  );
  expect(await saidOf(twinPassages, { ...original, ...variant(alike) })).toEqual([]);
});

test('and not the same', async () => {
  expect(await saidOf(twinPassages, { ...original, ...variant(`**Yes.** ${told}`) })).toEqual([
    'content/find-message.mdx:2 This answer and content/find-for-lead.mdx say much the same: 100 % of the shorter one stands in the other as well.',
  ]);
});
