import { describe, expect, test } from 'vitest';
import { abruptOpening } from '../../src/checks/abrupt-opening.ts';
import { aimlessEnding } from '../../src/checks/aimless-ending.ts';
import { backwardBeat } from '../../src/checks/backward-beat.ts';
import { planBeforeProblem } from '../../src/checks/plan-before-problem.ts';
import { saidOfExample } from './said-of-example.ts';

const lost = 'journeys/a-message-is-lost.yaml';
const leaving = 'journeys/leaving-the-inbox.yaml';

describe('who looks for help', () => {
  test('may be given the answer first', async () => {
    const edits = { [lost]: { ok: '[lost-message, find-message]', notOk: '[find-message]' } };
    expect(await saidOfExample(abruptOpening, edits)).toEqual([]);
    expect(await saidOfExample(planBeforeProblem, edits)).toEqual([]);
  });

  test('or not, as a site has it', async () => {
    const edits = { [lost]: { ok: '[lost-message, find-message]', notOk: '[find-message, lost-message]' } };
    const settings = { checks: { 'abrupt-opening': { stages: ['service'] } } };
    expect(await saidOfExample(abruptOpening, edits, settings)).toEqual([
      `${lost}:9:13 The journey opens with a plan, and not with where its visitor stands. Move "lost-message" to the front.`,
    ]);
  });

  test('has what they came for at the end of a plan, and not at the end of a setback', async () => {
    const end =
      "lost-message, find-message]\n    action: Write to a person\n  - needs: [reach-a-person]\n    action: { label: Write to us, href: 'mailto:help@inbox.example' }\n";
    const ending = (needs: string) => ({ [lost]: { ok: end, notOk: `${needs}]\n` } });
    expect(await saidOfExample(aimlessEnding, ending('lost-message, find-message'))).toEqual([]);
    expect(await saidOfExample(aimlessEnding, ending('find-message, moving-week'))).toEqual([
      `${lost}:9:27 The journey ends with a setback: it gives visitors nothing to do, and does not say what is different now. Give the last stop an action, or end with a passage of beat “action” or “outcome”.`,
    ]);
  });
});

test('a journey without a plan owes nobody a problem', async () => {
  const edits = {
    [leaving]: {
      ok: 'answered-twice, cost-of-two-answers]\n    action: See how one owner helps\n  - needs: [one-owner, moving',
      notOk: 'cost-of-two-answers]\n    action: See how one owner helps\n  - needs: [moving',
    },
  };
  expect(await saidOfExample(planBeforeProblem, edits)).toEqual([]);
});

test('beats may begin anew at the next stop, and each step back within one is said', async () => {
  const edits = {
    [leaving]: {
      ok: '[shared-inbox, answered-twice, cost-of-two-answers]',
      notOk: '[cost-of-two-answers, answered-twice, shared-inbox]',
    },
  };
  expect(await saidOfExample(backwardBeat, edits)).toEqual([
    `${leaving}:10:34 "answered-twice" (problem) comes after "cost-of-two-answers" (stakes), and a story tells them the other way round. Name "answered-twice" first, or see whether both passages have the right beat.`,
    expect.stringContaining(
      `${leaving}:10:50 "shared-inbox" (situation) comes after "answered-twice" (problem)`,
    ),
  ]);
});
