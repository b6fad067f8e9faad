import { expect, test } from 'vitest';
import { idleTrigger } from '../../src/checks/idle-trigger.ts';
import { openingAboutUs } from '../../src/checks/opening-about-us.ts';
import { twinInquiry } from '../../src/checks/twin-inquiry.ts';
import { unnamedTrigger } from '../../src/checks/unnamed-trigger.ts';
import { saidOfExample } from './said-of-example.ts';

const owner = 'personas/inbox-owner.yaml';
const lead = 'personas/support-lead.yaml';
const leaving = 'journeys/leaving-the-inbox.yaml';
const shared = {
  ok: 'channels: [product, email]\n',
  notOk: 'channels: [product, email]\ntriggers: [A customer got two answers.]\n',
};

test('a trigger that two personas share sets off both where a journey is for both', async () => {
  expect(await saidOfExample(idleTrigger, { [owner]: shared })).toEqual([
    expect.stringContaining(`${owner}:8:12 This sets off no journey of "Inbox owner".`),
  ]);
  const both = { ok: 'persona: support-lead', notOk: 'persona: [support-lead, inbox-owner]' };
  expect(await saidOfExample(idleTrigger, { [owner]: shared, [leaving]: both })).toEqual([]);
});

test('nothing is said of the triggers of a persona who takes no journey', async () => {
  const edits = {
    [leaving]: { ok: 'persona: support-lead', notOk: 'persona: inbox-owner' },
    [owner]: shared,
  };
  expect(await saidOfExample(idleTrigger, edits)).toEqual([]);
});

test('an entry without a trigger is told those that it could name, three at most', async () => {
  const edits = {
    [lead]: { ok: '[A customer got two answers.]', notOk: '[One, Two, Three, Four]' },
    [leaving]: { ok: '  trigger: A customer got two answers.\n', notOk: '' },
  };
  expect(await saidOfExample(unnamedTrigger, edits)).toEqual([
    `${leaving}:5:3 The entry does not say what sets the visitor off. Add “trigger: …” with what does, as the persona has it: “One”, “Two”, “Three”, or one more that you add there.`,
  ]);
});

test.each([
  'Shipping from the US takes a month.',
  'A customer writes “where is our order?”',
  'A colleague asks us, and you do not know.',
])('an opening may say: %s', async opening => {
  const edits = { [leaving]: { ok: 'Two people answered the same customer today.', notOk: opening } };
  expect(await saidOfExample(openingAboutUs, edits)).toEqual([]);
});

test('of three equal inquiries each is said once', async () => {
  const inquiry = 'shared inbox answered twice';
  const edits = {
    'journeys/first-day.yaml': { ok: 'what to do on the first day', notOk: inquiry },
    'journeys/a-message-is-lost.yaml': { ok: 'where is my lost message', notOk: `${inquiry}?` },
  };
  const said = await saidOfExample(twinInquiry, edits);
  expect(said.map(one => one.replace(/ Where.*/, ''))).toEqual([
    'journeys/a-message-is-lost.yaml:6:12 The journey "first-day" begins with the same inquiry.',
    'journeys/first-day.yaml:6:12 The journey "a-message-is-lost" begins with the same inquiry.',
    'journeys/leaving-the-inbox.yaml:6:12 The journey "a-message-is-lost" begins with the same inquiry.',
  ]);
});
