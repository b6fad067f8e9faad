import { describe, expect, test } from 'vitest';
import { longLabel } from '../../src/checks/long-label.ts';
import { vagueLabel } from '../../src/checks/vague-label.ts';
import { isVague } from '../../src/checks/vague-words.ts';
import { verblessLabel } from '../../src/checks/verbless-label.ts';
import { saidOfExample } from './said-of-example.ts';

const day = 'journeys/first-day.yaml';
const lost = 'journeys/a-message-is-lost.yaml';
const labelled = (notOk: string) => ({ [day]: { ok: 'Plan the first week', notOk } });

test.each([
  'Learn more',
  'Click here to find out more',
  'Read on …',
  'Get started!',
  'NEXT STEP',
  'Let’s go',
  '→',
])('“%s” says nothing of what comes', label => {
  expect(isVague(label)).toBe(true);
});

test.each([
  'Learn more about prices',
  'Read about us',
  'See how it works',
  'Order now',
  'Write to us',
  'Take part',
  'Try it',
])('“%s” does', label => {
  expect(isVague(label)).toBe(false);
});

describe('of a vague label', () => {
  test('the question is told that it leads to, at the next stop', async () => {
    expect(await saidOfExample(vagueLabel, labelled('Continue'))).toEqual([
      `${day}:10:13 “Continue” does not say what comes next. It leads to “How do I plan the first week?”: say in the label what the visitor gets there.`,
    ]);
  });

  test('or in another journey', async () => {
    const ok = "{ label: Write to us, href: 'mailto:help@inbox.example' }";
    const notOk = '\n      label: Go on\n      journey: first-day';
    expect(await saidOfExample(vagueLabel, { [lost]: { ok, notOk } })).toEqual([
      `${lost}:13:14 “Go on” does not say what comes next. It leads to “What happens on the first day?”: say in the label what the visitor gets there.`,
    ]);
  });

  test('nothing is said of its verb', async () => {
    expect(await saidOfExample(verblessLabel, labelled('More information'))).toEqual([]);
  });
});

describe('in another language', () => {
  test('no label is without a verb, or vague', async () => {
    expect(await saidOfExample(verblessLabel, labelled('Die erste Woche'), { lang: 'de' })).toEqual([]);
    expect(await saidOfExample(vagueLabel, labelled('Go on'), { lang: 'de-AT' })).toEqual([]);
  });

  test('those labels are vague that a site names', async () => {
    const settings = { lang: 'de', checks: { 'vague-label': { labels: ['Mehr erfahren'] } } };
    expect(await saidOfExample(vagueLabel, labelled('mehr erfahren …'), settings)).toHaveLength(1);
  });
});

test('words are counted between spaces, and signs are none', async () => {
  const sixWords = "Compare outside-in & the mind's “inside-out” view";
  expect(await saidOfExample(longLabel, labelled(sixWords))).toEqual([]);
  expect(await saidOfExample(longLabel, labelled(`${sixWords} today`))).toEqual([
    expect.stringContaining('This label has 7 words'),
  ]);
  expect(await saidOfExample(longLabel, labelled('初めての一週間の計画を立ててみましょう'))).toEqual([]);
});

test('side ways have labels as well', async () => {
  const edits = {
    [day]: {
      ok: '[first-week, empty-at-five]\n',
      notOk:
        '[first-week, empty-at-five]\n    also:\n      - { label: See lost messages, journey: a-message-is-lost }\n      - { label: The help desk, href: "mailto:help@inbox.example" }\n',
    },
  };
  expect(await saidOfExample(verblessLabel, edits)).toEqual([
    expect.stringContaining(`${day}:14:18 “The help desk” does not begin with a verb`),
  ]);
});
