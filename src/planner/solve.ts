import { components } from './components.ts';
import type { Tell } from './count-pages.ts';
import { fusePages } from './fuse-pages.ts';
import type { Rules } from './lawful.ts';
import { objectives } from './plan.ts';
import type { Stop } from './resolve-stops.ts';
import { type Grouping, solveComponent } from './solve-component.ts';

/**
 * Solves each component on its own. `stops` are sorted by id; all components share one allowance of steps, and the pages and
 * bounds of all are told together.
 */
export async function solve(
  stops: readonly Stop[],
  rules: Rules,
  steps: number,
  tell: Tell,
): Promise<Grouping> {
  const parts = components(stops, rules);
  const fused = parts.map(part => fusePages(part, rules).length);
  let pages = fused.reduce((sum, count) => sum + count, 0);
  let lowerBound = parts.length;
  tell(pages, lowerBound);
  let left = steps;
  let waiting = stops.length;
  const solved: Grouping[] = [];
  for (const [at, part] of parts.entries()) {
    const others = { pages: pages - (fused[at] ?? 0), lowerBound: lowerBound - 1 };
    const tellOf = (count: number, bound: number) => {
      pages = others.pages + count;
      lowerBound = others.lowerBound + bound;
      tell(pages, lowerBound);
    };
    // A component's share is by its stops; what it leaves, the others have.
    const share = { left: (left * part.length) / waiting };
    left -= share.left;
    waiting -= part.length;
    const grouping = await solveComponent(part, rules, share, tellOf);
    left += share.left;
    tellOf(grouping.pages.length, grouping.lowerBound);
    solved.push(grouping);
  }
  return {
    pages: solved.flatMap(grouping => grouping.pages),
    lowerBound,
    proven: solved.reduce<number>((least, { proven }) => Math.min(least, proven), objectives.length),
  };
}
