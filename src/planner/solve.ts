import { components } from './components.ts';
import type { Rules } from './lawful.ts';
import type { Stop } from './resolve-stops.ts';
import { type Grouping, solveComponent } from './solve-component.ts';

/** Solves each component on its own. `stops` are sorted by id; all components share one allowance of steps. */
export async function solve(stops: readonly Stop[], rules: Rules, steps: number): Promise<Grouping> {
  const left = { left: steps };
  const solved: Grouping[] = [];
  for (const component of components(stops, rules)) solved.push(await solveComponent(component, rules, left));
  return {
    pages: solved.flatMap(({ pages }) => pages),
    lowerBound: solved.reduce((sum, { lowerBound }) => sum + lowerBound, 0),
    proven: Math.min(4, ...solved.map(({ proven }) => proven)),
  };
}
