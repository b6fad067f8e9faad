import { expect, test } from 'vitest';
import { medianOf } from './median.ts';
import { type Report, readReport } from './report.ts';

const reportOf = (score: number): Report =>
  readReport({
    environment: { benchmarkIndex: 1500 },
    categories: {
      performance: {
        title: 'Performance',
        score,
        auditRefs: [
          { id: 'blocking', weight: 30 },
          { id: 'kept', weight: 10 },
          { id: 'told', weight: 0 },
        ],
      },
    },
    audits: {
      blocking: { title: 'Blocking Time', score, displayValue: `${score} s` },
      kept: { title: 'Kept', score: 1 },
      told: { title: 'Told', score: 0 },
    },
  });

test('a page has the score in the middle of its runs, and fails what it failed then and lost points by', () => {
  const { scores, failures } = medianOf([reportOf(0.99), reportOf(0.4), reportOf(0.9)]);
  expect(scores.get('Performance')).toBe(90);
  expect(failures.get('Performance')).toEqual([{ audit: 'blocking: Blocking Time', seen: '0.9 s' }]);
});

test('of an even number of runs, the lower of the two in the middle counts', () => {
  expect(medianOf([reportOf(0.9), reportOf(1)]).scores.get('Performance')).toBe(90);
});

test('a page that Lighthouse could not see is no page with a score', () => {
  expect(() =>
    readReport({
      runtimeError: { message: 'No first paint' },
      environment: { benchmarkIndex: 1500 },
      categories: {},
      audits: {},
    }),
  ).toThrow('No first paint');
});
