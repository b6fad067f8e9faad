import { expect, test } from 'vitest';
import { numbersSchema } from '../../../src/model/numbers.ts';
import { plan } from '../../../src/planner/index.ts';
import { suppose } from '../../../src/studio/what-if/suppose.ts';

const numbers = numbersSchema.parse({
  passages: ['cost', 'effort', 'risk'].map(id => ({ id, need: id, words: 100 })),
  journeys: [
    { id: 'leaving', persona: 'lead', stops: [{ id: '1', needs: ['effort'] }] },
    { id: 'signing', persona: ['lead', 'head'], stops: [{ id: '1', needs: ['cost'] }] },
    { id: 'auditing', persona: 'head', stops: [{ id: '1', needs: ['risk'] }] },
  ],
});
const asItIs = { personas: new Set<string>(), journeys: new Set<string>(), focus: 0.5, budget: 1500 };

test('nothing lifted out is the site as it is', () => {
  expect(suppose(numbers, asItIs)).toEqual(numbers);
});

test('a persona that is lifted out takes along the journeys that are for nobody else', () => {
  const { journeys } = suppose(numbers, { ...asItIs, personas: new Set(['lead']) });
  expect(journeys.map(({ id, persona }) => [id, persona])).toEqual([
    ['signing', ['head']],
    ['auditing', ['head']],
  ]);
});

test('a journey that is lifted out goes alone, and the plan needs its page no more', async () => {
  const supposed = suppose(numbers, { ...asItIs, journeys: new Set(['auditing']) });
  expect((await plan(supposed)).pages.map(page => page.id)).toEqual(['cost', 'effort']);
});

test('focus and budget are those that were moved', () => {
  const { settings } = suppose(numbers, { ...asItIs, focus: 0.2, budget: 300 });
  expect(settings).toEqual({ focus: 0.2, budget: 300, apart: [] });
});
