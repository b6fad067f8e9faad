import { expect, test } from 'vitest';
import { rivalWays } from '../../src/checks/rival-ways.ts';
import { saidBy } from './said-by.ts';

const aside = (way: string) => ({
  'journeys/first-day.yaml': {
    ok: '    action: Plan the first week\n',
    notOk: `    action: Plan the first week\n    also: [${way}]\n`,
  },
});

test('two labels that ask for the same say the same', async () => {
  expect(
    await saidBy(
      rivalWays,
      aside('{ label: Read how the first week is planned, journey: a-message-is-lost }'),
    ),
  ).toEqual([
    'journeys/first-day.yaml:11 “Plan the first week” and “Read how the first week is planned” say the same, and lead to two places.',
  ]);
});

test('two labels of which one says more do not', async () => {
  expect(
    await saidBy(rivalWays, aside('{ label: Plan the first week alone, journey: a-message-is-lost }')),
  ).toEqual([]);
});

test('two journeys that begin with the same answer lead to the same place', async () => {
  const again = {
    'journeys/lost-again.yaml': {
      ok: '',
      notOk: `title: Lost again
persona: inbox-owner
stage: service
entry: { channel: email, inquiry: lost again, opening: It is lost again. }
stops: [{ needs: [lost-message, find-message] }]
`,
    },
  };
  const ways =
    '{ label: Look for a message, journey: a-message-is-lost }, { label: Say that it is lost again, journey: lost-again }';
  expect(await saidBy(rivalWays, { ...aside(ways), ...again })).toEqual([
    'journeys/first-day.yaml:11 “Look for a message” and “Say that it is lost again” lead to the same place.',
  ]);
});
