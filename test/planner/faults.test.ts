import { expect, it } from 'vitest';
import type { Numbers } from '../../src/model/numbers.ts';
import { faultsIn, plan } from '../../src/planner/index.ts';

const numbers: Numbers = {
  settings: { budget: 1500, focus: 0.5, apart: [] },
  passages: [
    { id: 'a', need: 'a', words: 1 },
    { id: 'a', need: 'b', words: 1 },
    { id: 'c', need: 'b', words: 1 },
  ],
  journeys: [
    {
      id: 'x',
      persona: ['ann'],
      weight: 1,
      stops: [
        { id: '1', needs: ['a', 'missing'] },
        { id: '1', needs: ['a', 'a'] },
      ],
    },
    { id: 'x', persona: ['ann'], weight: 1, stops: [{ id: '1', needs: ['b'] }] },
  ],
};

it('lists every fault with the way to it', () => {
  expect(faultsIn(numbers)).toEqual([
    { path: ['passages', 1, 'id'], reason: 'Two passages have the id "a".' },
    { path: ['journeys', 1, 'id'], reason: 'Two journeys have the id "x".' },
    { path: ['journeys', 0, 'stops', 1, 'id'], reason: 'Two stops of journey "x" have the id "1".' },
    {
      path: ['journeys', 0, 'stops', 0, 'needs', 1],
      reason: 'Stop "x.1" asks for "missing", and no passage answers it.',
    },
    { path: ['journeys', 0, 'stops', 1, 'needs', 1], reason: 'Stop "x.1" asks for "a" twice.' },
    {
      path: ['journeys', 1, 'stops', 0, 'needs', 0],
      reason: 'Stop "x.1" asks for "b", and "a" and "c" could each answer it.',
    },
  ]);
});

it('finds none in numbers that can be planned', () => {
  expect(faultsIn({ ...numbers, journeys: [], passages: [] })).toEqual([]);
});

it('refuses to plan numbers with faults', async () => {
  await expect(plan(numbers)).rejects.toThrow(TypeError);
});
