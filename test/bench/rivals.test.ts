import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastByForce } from '../planner/brute-force.ts';
import { smallSites } from '../planner/small-sites.ts';
import { assignmentProgram } from './assignment-program.ts';
import { bestFusion } from './best-fusion.ts';
import { coverProgram } from './cover-program.ts';
import { firstFit } from './first-fit.ts';
import { instanceOf } from './instance.ts';
import { isLawfulPlan } from './lawful.ts';
import { allContents } from './lawful-contents.ts';
import { overloadAndRemove } from './overload-and-remove.ts';
import { pagination } from './pagination.ts';

describe('the rivals of the bench', () => {
  it.each([firstFit, bestFusion, overloadAndRemove])(
    '$name gives lawful plans, and none of fewer pages than the least',
    heuristic => {
      fc.assert(
        fc.property(smallSites, ({ numbers }) => {
          const instance = instanceOf(numbers);
          const pages = heuristic(instance);
          expect(isLawfulPlan(pages, instance)).toBe(true);
          expect(pages.length).toBeGreaterThanOrEqual(leastByForce(numbers).pages);
        }),
      );
    },
  );

  it.each([firstFit, bestFusion, overloadAndRemove])('$name packs tiles within the capacity', heuristic => {
    const instance = instanceOf(pagination(1), ['core', 'focus', 'apart']);
    expect(isLawfulPlan(heuristic(instance), instance)).toBe(true);
  });

  it('solves the whole problem as an assignment', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(smallSites, async ({ numbers }) => {
        const instance = instanceOf(numbers);
        const { cost, bound, optimal } = await assignmentProgram(instance, firstFit(instance)).solve(10);
        const { pages } = leastByForce(numbers);
        expect({ cost, bound, optimal }).toEqual({ cost: pages, bound: pages, optimal: true });
      }),
      { numRuns: 50 },
    );
  });

  it('solves the whole problem as a cover by contents', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(smallSites, async ({ numbers: { settings, ...site } }) => {
        const numbers = { ...site, settings: { ...settings, apart: [] } };
        const instance = instanceOf(numbers);
        const contents = allContents(instance, 10_000) ?? [];
        const { cost, bound, optimal } = await coverProgram(instance, contents, firstFit(instance)).solve(10);
        const { pages } = leastByForce(numbers);
        expect({ cost, bound, optimal }).toEqual({ cost: pages, bound: pages, optimal: true });
      }),
      { numRuns: 50 },
    );
  });
});
