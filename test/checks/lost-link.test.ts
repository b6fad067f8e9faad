import { expect, test } from 'vitest';
import { lostLink } from '../../src/checks/lost-link.ts';
import { saidOf } from './said-of.ts';
import { saidOfExample } from './said-of-example.ts';

/** The first stop of a journey has three passages on its page, of which this is the second. */
const written = (text: string) => ({
  'content/answered-twice.mdx': {
    ok: 'Nobody sees who has begun.',
    notOk: `${text}\n\nNobody sees who has begun.`,
  },
});

test.each([
  ['the passage itself', '[a](#answered-twice)'],
  ['another passage of its page', '[a](#shared-inbox)'],
  ['a stop of its page', '[a](#leaving-the-inbox.1)'],
  ['a note at its foot', '[a](#user-content-fn-b) and b.[^B]\n\n[^B]: c'],
  ['a heading of its own', '[a](#what-others-say)\n\n### What *others* say'],
  ['the second of two equal headings', '[a](#why-1)\n\n### Why?\n\n### Why?'],
  ['the top of the page', '[a](#) or [b](#top)'],
])('nothing is said of a link to %s', async (_, text) => {
  expect(await saidOf(lostLink, written(text))).toEqual([]);
});

test.each([
  ['a tag of its own', '[a](#b)\n\n<span id="b" />'],
  ['a tag of its own whose name a browser decodes', '[a](#caf%C3%A9)\n\n<span id="café" />'],
])('where passages are trusted, nothing is said of a link to %s', async (_, text) => {
  expect(await saidOf(lostLink, written(text), { passages: 'trusted' })).toEqual([]);
});

test('a passage on two pages has to find the place on both', async () => {
  const edits = {
    ...written('[a](#shared-inbox)'),
    'journeys/first-day.yaml': { ok: '[first-day, old-habits]', notOk: '[first-day, answered-twice]' },
  };
  expect(await saidOf(lostLink, edits, { apart: [['support-lead', 'inbox-owner']] })).toEqual([
    'content/answered-twice.mdx:6 This link leads to a place “shared-inbox” on its own page, and on “first-day” there is none.',
  ]);
});

test.each([
  ['an answer elsewhere', '#first-day', 'Write “need:first-day” in place of “#first-day”'],
  ['a name that is nearly right', '#shard-inbox', 'Did you mean “#shared-inbox”?'],
  ['nothing at all', '#tomorrow-morning', 'Give that place a heading'],
  ['a heading that is nearly so', '#what-other-say', 'Did you mean “#what-others-say”?'],
])('a link to %s is told what to write instead', async (_, to, remedy) => {
  const said = await saidOfExample(lostLink, written(`### What others say\n\n[a](${to})`));
  expect(said).toEqual([expect.stringContaining(remedy)]);
});
