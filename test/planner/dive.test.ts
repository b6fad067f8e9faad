import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listContents } from '../../src/planner/contents.ts';
import { coverFrom } from '../../src/planner/cover-from.ts';
import { dive } from '../../src/planner/dive.ts';
import { isLawful } from '../../src/planner/lawful.ts';
import { describePage } from '../../src/planner/live-pages.ts';
import { loadSolver } from '../../src/planner/load-solver.ts';
import { roundCovering } from '../../src/planner/round-covering.ts';
import { startOf } from '../../src/planner/start-of.ts';
import { lawfulPages, smallComponents, stopsOf } from './small-components.ts';

const highs = await loadSolver();

/** A covering by all lawful pages. */
const models = smallComponents.map(({ stops, rules }) => {
  const component = listContents(stops, rules, 10_000);
  const steps = { left: 1e9 };
  const model = coverFrom(highs, component, startOf(component, steps));
  const objective = { page: 1, word: 0, forfeit: 3, pages: stops.length };
  model.addColumns(lawfulPages(component).map(page => describePage(page, component)));
  model.minimise(objective);
  return { component, model, objective, steps };
});

describe('a dive', () => {
  it('finds a lawful plan, and leaves the covering as it was', () => {
    let found = 0;
    fc.assert(
      fc.property(models, ({ component, model, objective, steps }) => {
        const { cost } = model.solve();
        const plan = dive(model.solve(), {
          model,
          component,
          recover: () => model.solve(),
          isHopeless: () => false,
          putTogether: (covering, { columns }) =>
            roundCovering(highs, covering, columns, component, objective, steps),
        });
        expect(model.solve().cost).toBeCloseTo(cost);
        model.dispose();
        if (!plan) return;
        found++;
        expect(plan.pages.flatMap(({ stops }) => stops).toSorted()).toEqual([...component.stops.keys()]);
        for (const { stops } of plan.pages)
          expect(isLawful(stopsOf(stops, component), component.rules)).toBe(true);
        expect(plan.pages.length).toBeGreaterThan(cost - 1e-6);
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(0);
  });
});

describe('a rough covering', () => {
  it('costs about as much as the least', () => {
    fc.assert(
      fc.property(models, ({ model }) => {
        expect(model.isNew()).toBe(true);
        const rough = model.solveRoughly();
        expect(model.isNew()).toBe(true);
        const { cost } = model.solve();
        model.dispose();
        expect(Math.abs(rough.cost - cost)).toBeLessThan(0.05 * cost);
      }),
      { numRuns: 200 },
    );
  });
});
