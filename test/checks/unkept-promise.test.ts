import { describe, expect, test } from 'vitest';
import { unkeptPromise } from '../../src/checks/unkept-promise.ts';
import { saidBy } from './said-by.ts';

const journey = 'journeys/leaving-the-inbox.yaml';
const labelled = (label: string) => ({
  [journey]: { ok: 'See how one owner helps', notOk: label },
});

describe('a promise is kept', () => {
  test('by another form of one of its words, or by its kin', async () => {
    expect(await saidBy(unkeptPromise, labelled('Compare who helped'))).toEqual([]);
    expect(await saidBy(unkeptPromise, labelled('Ask a helper'))).toEqual([]);
  });

  test('by a word of a question further down at the stop, and not by one of the text there', async () => {
    expect(await saidBy(unkeptPromise, labelled('Ask other teams'))).toEqual([]);
    expect(await saidBy(unkeptPromise, labelled('Get it in a month'))).toHaveLength(1);
  });

  test('by a word of the paragraph at which the visitor lands', async () => {
    expect(await saidBy(unkeptPromise, labelled('Put a name to it'))).toEqual([]);
  });

  test('by our word for what the persona calls it, and by theirs for ours', async () => {
    const persona = (words: string) => ({
      'personas/support-lead.yaml': { ok: 'words: { ticket: message }', notOk: `words: { ${words} }` },
    });
    expect(await saidBy(unkeptPromise, labelled('Sort your tickets'))).toEqual([]);
    const sorted = labelled('Sort your tickets');
    expect(await saidBy(unkeptPromise, { ...sorted, ...persona('ticket: parcel') })).toHaveLength(1);
    expect(await saidBy(unkeptPromise, { ...sorted, ...persona('message: ticket') })).toEqual([]);
  });

  test('by saying nothing that could be missed', async () => {
    expect(await saidBy(unkeptPromise, labelled('See more'))).toEqual([]);
  });

  test('by the name of whom the next journey is for, since a way may hand on', async () => {
    const last = (label: string) => ({
      [journey]: {
        ok: '  - needs: [start-moving]\n',
        notOk: `  - needs: [start-moving]\n    action: { label: ${label}, journey: a-message-is-lost }\n`,
      },
    });
    expect(await saidBy(unkeptPromise, last('Send it to the owner of your inbox'))).toEqual([]);
    expect(await saidBy(unkeptPromise, last('Send it to your manager'))).toEqual([
      `${journey}:15 “Send it to your manager” leads to “Where did my lost message go?”, where none of its main words comes back.`,
    ]);
  });
});

test('looking is no promise, whoever says it', async () => {
  const looking = { 'content/one-owner.mdx': { ok: 'Each message has', notOk: 'Look: each message has' } };
  expect(await saidBy(unkeptPromise, { ...labelled('Look at prices'), ...looking })).toHaveLength(1);
});

test('a word that stands in most passages of a larger site promises nothing by itself', async () => {
  const others = Array.from({ length: 15 }, (_, at) => [
    `content/other-${at}.mdx`,
    { ok: '', notOk: '---\nquestion: Which owner is it?\nbeat: plan\n---\n\nThis one.\n' },
  ]);
  const label = labelled('Name an owner for prices');
  expect(await saidBy(unkeptPromise, label)).toEqual([]);
  expect(
    await saidBy(unkeptPromise, { ...labelled('Pay the owner'), ...Object.fromEntries(others) }),
  ).toHaveLength(1);
  expect(await saidBy(unkeptPromise, { ...labelled('Owners'), ...Object.fromEntries(others) })).toEqual([]);
});

test('nothing is said in a language whose forms of words are not known', async () => {
  expect(await saidBy(unkeptPromise, labelled('Compare our prices'), { lang: 'eo' })).toEqual([]);
  expect(await saidBy(unkeptPromise, labelled('Compare our prices'), { lang: 'de' })).not.toEqual([]);
});
