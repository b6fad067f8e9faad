import { describe, expect, it } from 'vitest';
import { plan } from '../../src/planner/index.ts';
import { verifyPlan } from '../../src/planner/verify-plan.ts';
import { siteLike } from '../bench/site-like.ts';

describe('on larger sites', () => {
  it.each([1, 2, 3])(
    'proves a site of twenty journeys on all objectives (seed %i)',
    { timeout: 30_000 },
    async seed => {
      const numbers = siteLike({ journeys: 20, needs: 45 }, seed);
      const planned = await plan(numbers);
      expect(verifyPlan(planned, numbers)).toEqual([]);
      expect(planned.certificate.optimal).toBe(true);
    },
  );

  it('proves a site of 600 stops on all objectives', { timeout: 60_000 }, async () => {
    const numbers = siteLike({ journeys: 150, needs: 200, steepness: 0.7 }, 3);
    const planned = await plan(numbers);
    expect(verifyPlan(planned, numbers)).toEqual([]);
    expect(planned.certificate.optimal).toBe(true);
  });

  it('keeps every rule, and an honest bound, where the steps do not suffice for a proof', {
    timeout: 60_000,
  }, async () => {
    const numbers = siteLike({ journeys: 150, needs: 200, steepness: 0.7 }, 17);
    const planned = await plan(numbers, { effort: 'low' });
    const { certificate } = planned;
    expect(verifyPlan(planned, numbers)).toEqual([]);
    expect(certificate).toMatchObject({ optimal: false, pages: planned.pages.length });
    expect(certificate.lowerBound).toBeLessThanOrEqual(284);
    expect(certificate.pages).toBeGreaterThanOrEqual(284);
  });

  it('gives the same plan each time, proven or not', { timeout: 60_000 }, async () => {
    const numbers = siteLike({ journeys: 60, needs: 80 }, 4);
    expect(await plan(numbers)).toEqual(await plan(numbers));
  });
});
