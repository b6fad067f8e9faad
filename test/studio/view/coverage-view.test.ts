import { expect, test } from 'vitest';
import { viewCoverage } from '../../../src/studio/view/coverage-view.ts';
import { viewFindings } from '../../../src/studio/view/findings-view.ts';
import { edited, readSiteOf } from '../../model/site-of.ts';
import { unplanned } from './studied.ts';

async function coverageOf(changes = {}) {
  const read = await readSiteOf(changes);
  return viewCoverage(read.draft, viewFindings(unplanned(read)).all);
}

const stopsIn = (cells: readonly { readonly stops: readonly string[] }[]) => cells.map(({ stops }) => stops);

test('a need has a cell for each persona, with the stops at which it asks', async () => {
  const { personas, needs, isPartial } = await coverageOf();
  expect(personas.map(({ id }) => id)).toEqual(['finance-head', 'support-lead']);
  const cost = needs.find(({ need }) => need === 'cost');
  expect(cost?.standing).toBe('shared');
  expect(stopsIn(cost?.cells ?? [])).toEqual([['signing.1'], ['leaving.2']]);
  expect(cost?.gap).toBeUndefined();
  expect(isPartial).toBe(false);
});

test('a need that nobody asks is there, and says so', async () => {
  const { needs } = await coverageOf(edited('journeys/signing.yaml', '[cost, effort]', '[cost]'));
  expect(needs.find(({ need }) => need === 'effort')?.standing).toBe('own');
  const extra = { 'content/extra.mdx': '---\nquestion: a\nbeat: plan\n---\nText.\n' };
  const unasked = (await coverageOf(extra)).needs.find(({ need }) => need === 'extra');
  expect(unasked?.standing).toBe('unasked');
  expect(stopsIn(unasked?.cells ?? [])).toEqual([[], []]);
});

test('a need that nobody answers comes first, unmet for whoever asks it, with what writes the answer', async () => {
  const { needs, isPartial } = await coverageOf(
    edited('journeys/signing.yaml', '[cost, effort]', '[cost, guarantees]'),
  );
  const [first, second] = needs;
  expect(first).toMatchObject({ need: 'guarantees', answer: undefined, standing: 'unmet' });
  expect(first?.cells.map(({ unmet }) => unmet?.rule)).toEqual(['need-without-passage', undefined]);
  expect(first?.gap?.command).toBe('throughline new passage guarantees');
  expect(first?.gap?.findings.map(({ file }) => file)).toEqual(['journeys/signing.yaml']);
  expect(second?.standing).not.toBe('unmet');
  expect(isPartial).toBe(false);
});

test('of a need that is misspelt, the one that was meant is told beside what writes it', async () => {
  const { needs } = await coverageOf(edited('journeys/signing.yaml', '[cost, effort]', '[cost, efort]'));
  expect(needs[0]?.gap).toMatchObject({
    remedy: expect.stringContaining('Did you mean "effort"'),
    command: 'throughline new passage efort',
  });
});

test('a need that is answered for others alone is unmet for the persona that asks', async () => {
  const { needs } = await coverageOf(
    edited('content/cost.mdx', 'beat: stakes', 'beat: stakes\nfor: [finance-head]'),
  );
  const cost = needs.find(({ need }) => need === 'cost');
  expect(cost).toMatchObject({ answer: { question: 'What does it cost?' }, standing: 'unmet' });
  expect(cost?.cells.map(({ unmet }) => unmet !== undefined)).toEqual([false, true]);
});

test('a need whose answer cannot be read is not said to be unmet, and coverage says that it is partial', async () => {
  const { needs, isPartial } = await coverageOf(edited('content/cost.mdx', 'beat: stakes', 'beat: stake'));
  expect(needs.find(({ need }) => need === 'cost')).toMatchObject({ standing: 'unread', gap: undefined });
  expect(isPartial).toBe(true);
});

test('a stage has a cell for each persona, with its journeys; an empty one is a hole', async () => {
  const { stages } = await coverageOf();
  const at = (stage: string) =>
    stages.find(one => one.stage === stage)?.cells.map(cell => cell.map(({ id }) => id));
  expect(at('decision')).toEqual([['signing'], []]);
  expect(at('consideration')).toEqual([[], ['leaving']]);
  expect(at('renewal')).toEqual([[], []]);
});
