import { expect, test } from 'vitest';
import { requestWithoutMotive } from '../../src/checks/request-without-motive.ts';
import { requestWithoutProof } from '../../src/checks/request-without-proof.ts';
import { saidOfExample } from './said-of-example.ts';

const leaving = 'journeys/leaving-the-inbox.yaml';
const end = ', teams-that-moved]\n    action: Start moving your inbox\n  - needs: [start-moving]';

const proofless = (notOk: string) =>
  saidOfExample(requestWithoutProof, { [leaving]: { ok: end, notOk } }, {});

test('what comes too late is named', async () => {
  const notOk = ']\n    action: Start moving your inbox\n  - needs: [start-moving, teams-that-moved]';
  expect(await proofless(notOk)).toEqual([
    `${leaving}:14:13 The journey asks for something here, and gives no proof before it. Name "teams-that-moved" before it, which comes later now.`,
  ]);
});

test('a last action that leads into another journey asks for nothing yet', async () => {
  expect(await proofless(']\n    action: { label: See the first day, journey: first-day }')).toEqual([]);
});

test('nor does an end at rest', async () => {
  expect(await proofless(', empty-at-five]')).toEqual([]);
});

test('who has decided is owed no reason, unless a site says so', async () => {
  const edits = {
    'journeys/first-day.yaml': {
      ok: '    action: Plan the first week\n  - needs: [first-week, empty-at-five]',
      notOk: '    action: Start moving your inbox\n  - needs: [start-moving]',
    },
  };
  expect(await saidOfExample(requestWithoutMotive, edits)).toEqual([]);
  const settings = { checks: { 'request-without-motive': { stages: ['onboarding'] } } };
  expect(await saidOfExample(requestWithoutMotive, edits, settings)).toEqual([
    expect.stringContaining('journeys/first-day.yaml:11:13 The journey asks for something here'),
  ]);
});
