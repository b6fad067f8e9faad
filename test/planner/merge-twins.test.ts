import { describe, expect, it } from 'vitest';
import { conflictsOf } from '../../src/planner/conflicts.ts';
import { type Rule, rulesOf } from '../../src/planner/lawful.ts';
import { mergeTwins } from '../../src/planner/merge-twins.ts';
import { resolveStops } from '../../src/planner/resolve-stops.ts';
import { lockOf } from './lock-of.ts';
import { site } from './site.ts';

type Site = ReturnType<typeof site>;

function twinsIn(numbers: Site, without: readonly Rule[] = []): string[][] {
  const { stops } = resolveStops(numbers, undefined, without);
  return mergeTwins(stops, rulesOf(numbers.settings, without)).map(({ members }) =>
    members.map(({ id }) => id),
  );
}

function conflictsIn(numbers: Site, without: readonly Rule[] = []): Record<string, string[]> {
  const { stops } = resolveStops(numbers, undefined, without);
  const conflicts = conflictsOf(stops, rulesOf(numbers.settings, without));
  return Object.fromEntries(
    stops.map(({ id }, at) => [id, (conflicts[at] ?? []).map(other => stops[other]?.id ?? '').sort()]),
  );
}

const rivals = { persona: { x: ['buyer'], y: ['rival'] }, apart: [['buyer', 'rival']] } as const;
const asRivals = () => ({
  persona: { x: ['buyer'], y: ['rival'] },
  apart: [...rivals.apart].map(pair => [...pair] as [string, string]),
});

describe('twins', () => {
  it('read the same passages, in whatever order', () => {
    const numbers = site({ a: 1, b: 1 }, { x: [['a', 'b']], y: [['b', 'a']], z: [['a']] });
    expect(twinsIn(numbers)).toEqual([['x.1', 'y.1'], ['z.1']]);
  });

  it('are taken for one with the weight of all, and the names of all', () => {
    const numbers = site({ a: 1, b: 1 }, { x: [['a', 'b']], y: [['a', 'b']] }, { weight: { x: 3, y: 4 } });
    const { stops } = resolveStops(numbers, lockOf({ 'x.1': 'a', 'y.1': 'b' }));
    const [twins, ...others] = mergeTwins(stops, rulesOf(numbers.settings));
    expect(others).toEqual([]);
    expect(twins?.stop).toMatchObject({ id: 'x.1', weight: 7, locked: ['a', 'b'] });
  });

  it('are not those who follow each other', () => {
    expect(twinsIn(site({ a: 1 }, { x: [['a'], ['a']] }))).toEqual([['x.1'], ['x.2']]);
  });

  it('are not those of whom one alone must avoid a third', () => {
    expect(twinsIn(site({ a: 1, b: 1 }, { x: [['a'], ['a', 'b']], y: [['a']] }))).toEqual([
      ['x.1'],
      ['x.2'],
      ['y.1'],
    ]);
  });

  it('may follow or precede different others that they could not meet anyway', () => {
    expect(twinsIn(site({ a: 1, b: 1, c: 1 }, { x: [['a'], ['b']], y: [['c'], ['a']] }))).toEqual([
      ['x.1', 'y.2'],
      ['x.2'],
      ['y.1'],
    ]);
  });

  it('are not those who are over budget by themselves', () => {
    const numbers = site({ a: 9 }, { x: [['a']], y: [['a']] }, { budget: 8 });
    expect(twinsIn(numbers)).toEqual([['x.1'], ['y.1']]);
    expect(twinsIn(numbers, ['budget'])).toEqual([['x.1', 'y.1']]);
  });

  it('are all who read the same where nobody is kept apart', () => {
    expect(twinsIn(site({ a: 1 }, { x: [['a'], ['a']] }), ['apart'])).toEqual([['x.1', 'x.2']]);
  });
});

describe('conflicts', () => {
  it('are between consecutive stops with a passage in common', () => {
    const numbers = site({ a: 1, b: 1 }, { x: [['a'], ['a', 'b'], ['a']], y: [['a']] });
    expect(conflictsIn(numbers)).toEqual({
      'x.1': ['x.2'],
      'x.2': ['x.1', 'x.3'],
      'x.3': ['x.2'],
      'y.1': [],
    });
  });

  it('are between personas that must keep apart, both ways', () => {
    expect(conflictsIn(site({ a: 1 }, { x: [['a']], y: [['a']] }, asRivals()))).toEqual({
      'x.1': ['y.1'],
      'y.1': ['x.1'],
    });
  });

  it('leave out stops without a passage in common, which share no page, unless no core is asked for', () => {
    const numbers = site({ a: 1, b: 1 }, { x: [['a'], ['b']], y: [['b']] }, asRivals());
    expect(conflictsIn(numbers)).toEqual({ 'x.1': [], 'x.2': ['y.1'], 'y.1': ['x.2'] });
    expect(conflictsIn(numbers, ['core'])).toEqual({
      'x.1': ['x.2', 'y.1'],
      'x.2': ['x.1', 'y.1'],
      'y.1': ['x.1', 'x.2'],
    });
  });

  it('are none where nobody is kept apart', () => {
    const numbers = site({ a: 1 }, { x: [['a'], ['a']], y: [['a']] }, asRivals());
    expect(conflictsIn(numbers, ['apart'])).toEqual({ 'x.1': [], 'x.2': [], 'y.1': [] });
  });
});
