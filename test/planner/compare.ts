import { components } from '../../src/planner/components.ts';
import { listContents } from '../../src/planner/contents.ts';
import { rulesOf } from '../../src/planner/lawful.ts';
import type { Plan } from '../../src/planner/plan.ts';
import { resolveStops } from '../../src/planner/resolve-stops.ts';
import { solveByPricing } from '../../src/planner/solve-by-pricing.ts';
import { startOf } from '../../src/planner/solve-component.ts';
import { leastByForce } from './brute-force.ts';
import { lockedNeeds } from './lock-of.ts';
import type { SmallSite } from './small-sites.ts';

/** What a plan says and what is true, in the same form, to be held against each other. */
export function claimed(plan: Plan, { lock }: SmallSite) {
  const locked = lockedNeeds(lock);
  const partition = plan.pages
    .map(page => [...page.stops])
    .sort((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1));
  return {
    pages: plan.pages.length,
    words: Math.round(plan.offTopicWords * 1e6),
    moves: plan.pages.filter(page => !page.stops.some(stop => page.core.includes(locked[stop] ?? ''))).length,
    partition,
    certificate: {
      pages: plan.pages.length,
      lowerBound: plan.pages.length,
      optimal: true,
      proven: ['pages', 'words', 'moves', 'names'],
    },
  };
}

export function truth({ numbers, lock }: SmallSite) {
  const { pages, words, moves, kept } = leastByForce(numbers, lock);
  return {
    pages,
    words: Number(words),
    moves,
    partition: kept,
    certificate: { pages, lowerBound: pages, optimal: true, proven: ['pages', 'words', 'moves', 'names'] },
  };
}

/** What the search by prices should say, before pages are kept as they were. */
export function truthOfPricing({ numbers, lock }: SmallSite) {
  const { pages, words, moves, partition } = leastByForce(numbers, lock);
  return { pages, words: Number(words), moves, partition, lowerBound: pages, proven: 4 };
}

/** What the search by prices says of a small site, component by component, in the same form. */
export async function claimedByPricing({ numbers, lock }: SmallSite) {
  const rules = rulesOf(numbers.settings);
  const { stops, scale } = resolveStops(numbers, lock);
  const sum = { pages: 0, words: 0, moves: 0, partition: [] as string[][], lowerBound: 0, proven: 4 };
  for (const members of components(stops, rules)) {
    const component = listContents(members, rules, 10_000);
    const { plan, lowerBound, proven } = await solveByPricing(component, startOf(component), {
      left: 100_000,
    });
    sum.pages += plan.pages.length;
    sum.words += Math.round((plan.cost / scale) * 1e6);
    sum.moves += plan.moves;
    sum.partition.push(...plan.pages.map(page => page.stops.map(at => members[at]?.id ?? '')));
    sum.lowerBound += lowerBound;
    sum.proven = Math.min(sum.proven, proven);
  }
  sum.partition.sort((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1));
  return sum;
}
