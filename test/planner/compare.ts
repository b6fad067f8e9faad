import { components } from '../../src/planner/components.ts';
import { listContents } from '../../src/planner/contents.ts';
import { rulesOf } from '../../src/planner/lawful.ts';
import { mergeTwins } from '../../src/planner/merge-twins.ts';
import type { Plan } from '../../src/planner/plan.ts';
import { resolveStops } from '../../src/planner/resolve-stops.ts';
import { solveByPricing } from '../../src/planner/solve-by-pricing.ts';
import { startOf } from '../../src/planner/start-of.ts';
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

export function truth({ numbers, lock, without }: SmallSite) {
  const { pages, words, moves, kept } = leastByForce(numbers, lock, without);
  return {
    pages,
    words: Number(words),
    moves,
    partition: kept,
    certificate: { pages, lowerBound: pages, optimal: true, proven: ['pages', 'words', 'moves', 'names'] },
  };
}

/** What the search by prices should say, before pages are kept as they were. */
export function truthOfPricing({ numbers, lock, without }: SmallSite) {
  const { pages, words, moves, partition } = leastByForce(numbers, lock, without);
  return { pages, words: Number(words), moves, partition, lowerBound: pages, proven: 4 };
}

/** What is proven of a plan: as many of its objectives, from the first. */
export function provenPart(
  { pages, words, moves, partition }: ReturnType<typeof truthOfPricing>,
  proven: number,
) {
  return {
    ...(proven >= 1 && { pages }),
    ...(proven >= 2 && { words }),
    ...(proven >= 3 && { moves }),
    ...(proven >= 4 && { partition }),
  };
}

/**
 * What the search by prices says of a small site, component by component, in the same form.
 *
 * @param mostPlaces how many stops listed contents may have; where there are more, as always where it is −1, pages are grown
 */
export async function claimedByPricing(
  { numbers, lock, without }: SmallSite,
  { mostPlaces = 10_000, steps = 10_000_000 } = {},
) {
  const rules = rulesOf(numbers.settings, without);
  const { stops, scale } = resolveStops(numbers, lock, without);
  const sum = { pages: 0, words: 0, moves: 0, partition: [] as string[][], lowerBound: 0, proven: 4 };
  for (const members of components(stops, rules)) {
    const twins = mergeTwins(members, rules);
    const component = listContents(
      twins.map(({ stop }) => stop),
      rules,
      mostPlaces,
    );
    const left = { left: steps };
    const { plan, lowerBound, proven } = await solveByPricing(component, startOf(component, left), left);
    sum.pages += plan.pages.length;
    sum.words += Math.round((plan.cost / scale) * 1e6);
    sum.moves += plan.moves;
    sum.partition.push(
      ...plan.pages.map(page =>
        page.stops.flatMap(at => twins[at]?.members.map(({ id }) => id) ?? []).sort(),
      ),
    );
    sum.lowerBound += lowerBound;
    sum.proven = Math.min(sum.proven, proven);
  }
  sum.partition.sort((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1));
  return sum;
}
