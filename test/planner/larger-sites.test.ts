import { describe, expect, it } from 'vitest';
import { plan } from '../../src/planner/index.ts';
import { verifyPlan } from '../../src/planner/verify-plan.ts';
import { pagination } from '../bench/pagination.ts';
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

  it('proves a site of 600 stops on all objectives, and plans it the same each time', {
    timeout: 60_000,
  }, async () => {
    const numbers = siteLike({ journeys: 150, needs: 200, steepness: 0.7 }, 3);
    const planned = await plan(numbers);
    expect(verifyPlan(planned, numbers)).toEqual([]);
    expect(planned.certificate.optimal).toBe(true);
    expect(await plan(numbers)).toEqual(planned);
  });

  it('keeps every rule, an honest bound and the same plan, where steps do not suffice for a proof', {
    timeout: 60_000,
  }, async () => {
    const numbers = siteLike({ journeys: 100, needs: 30, steepness: 0.7 }, 3);
    const planned = await plan(numbers, { effort: 'low' });
    const { certificate } = planned;
    expect(verifyPlan(planned, numbers)).toEqual([]);
    expect(certificate).toMatchObject({ optimal: false, pages: planned.pages.length });
    // With more effort there is a plan of 103 pages, and a proof that fewer than 101 would not do.
    expect(certificate.lowerBound).toBeLessThanOrEqual(103);
    expect(certificate.pages).toBeGreaterThanOrEqual(101);
    expect(await plan(numbers, { effort: 'low' })).toEqual(planned);
  });

  it('proves the fewest pages that hold sets of symbols, where pages need no core, no focus and no distance', {
    timeout: 60_000,
  }, async () => {
    const numbers = pagination(5);
    const { pages, certificate } = await plan(numbers, { without: ['core', 'focus', 'apart'] });
    expect(certificate).toMatchObject({ pages: 13, lowerBound: 13, optimal: true });
    expect(pages.filter(({ words }) => words > numbers.settings.budget)).toEqual([]);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(13);
  });
});
