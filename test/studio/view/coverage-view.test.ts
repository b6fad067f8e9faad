import { expect, test } from 'vitest';
import { viewCoverage } from '../../../src/studio/view/coverage-view.ts';
import { edited, readSiteOf } from '../../model/site-of.ts';

async function coverageOf(changes = {}) {
  const { model } = await readSiteOf(changes);
  if (!model) throw new Error('The site has no errors.');
  return viewCoverage({ model });
}

test('a need has a cell for each persona, with the stops at which it asks', async () => {
  const { personas, needs } = await coverageOf();
  expect(personas.map(({ id }) => id)).toEqual(['finance-head', 'support-lead']);
  expect(needs.find(({ need }) => need === 'cost')).toMatchObject({
    cells: [['signing.1'], ['leaving.2']],
    standing: 'shared',
  });
});

test('a need that nobody asks is there, and says so', async () => {
  const { needs } = await coverageOf(edited('journeys/signing.yaml', '[cost, effort]', '[cost]'));
  expect(needs.find(({ need }) => need === 'effort')?.standing).toBe('own');
  const extra = { 'content/extra.mdx': '---\nquestion: a\nbeat: plan\n---\nText.\n' };
  expect((await coverageOf(extra)).needs.find(({ need }) => need === 'extra')).toMatchObject({
    cells: [[], []],
    standing: 'unasked',
  });
});

test('a stage has a cell for each persona, with its journeys; an empty one is a hole', async () => {
  const { stages } = await coverageOf();
  const at = (stage: string) =>
    stages.find(one => one.stage === stage)?.cells.map(cell => cell.map(({ id }) => id));
  expect(at('decision')).toEqual([['signing'], []]);
  expect(at('consideration')).toEqual([[], ['leaving']]);
  expect(at('renewal')).toEqual([[], []]);
});
