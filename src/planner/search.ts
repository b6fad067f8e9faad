import type { Component } from './contents.ts';
import type { Column, Covering, CoveringModel } from './cover-by-pages.ts';
import { describePlan } from './describe-plan.ts';
import { isLess, type LeastPlan, leastPlan } from './least-plan.ts';
import { livePages } from './live-pages.ts';
import { type Branch, countOf, pagesWithin, type Steps } from './pages-within.ts';
import { type Goal, gapOf, isIntegral, type Relaxed, relax } from './relax.ts';

/** Beyond so many pages or sets of stops, a branch is split rather than solved by listing. */
const mostLivePages = 3000;
const mostSets = 300;
/** The steps that putting a plan together from listed pages counts for. */
const aListing = 30;

/**
 * Branch and price: the least plan of at most so many pages and words, if there is one, and whether that is proven: it is not
 * where steps run out.
 *
 * Goals grow from what the relaxation proves to be the least conceivable number of words. A goal that no plan meets
 * is a better bound; within the first that one meets is the least. Tight goals cut most branches off at once.
 *
 * In each branch the relaxation is solved, the pages that a plan within the goal could still hold are listed, and the least
 * plan put together from them; where they are too many, two stops are on one page or not (Ryan & Foster 1981).
 */
export function search(
  component: Component,
  model: CoveringModel,
  most: { readonly pages: number; readonly words: number },
  grain: number,
  steps: Steps,
): { best: LeastPlan | undefined; proven: boolean } {
  const root: Branch = { together: component.stops.map((_, at) => [at]), apart: component.conflicts };
  let best: LeastPlan | undefined;
  const goalOf = (words: number): Goal => ({ pages: most.pages, words, countsWords: true, grain });

  const offer = (plan: LeastPlan | undefined) => {
    if (plan && plan.pages.length <= most.pages && (!best || isLess(plan, best))) best = plan;
  };

  /** Whether all that the branch holds within the goal was looked at. */
  const explore = (component: Component, model: CoveringModel, branch: Branch, limit: number): boolean => {
    if (steps.left <= 0) return false;
    const goal = () => goalOf(Math.min(limit, best?.cost ?? limit));
    const relaxed = relax(component, model, branch, goal(), steps);
    if (relaxed.gap < 0) return true;
    if (steps.left <= 0) return false;
    if (isIntegral(relaxed.covering)) offer(asPlan(relaxed.covering, component));
    const gap = gapOf(relaxed.prices, relaxed.pagePrice, goal());
    if (gap < 0) return true;
    const live = livePages(
      component,
      relaxed.prices,
      branch,
      { pagePrice: relaxed.pagePrice, gap },
      mostLivePages,
      steps,
    );
    const least = live && leastPlan(component.stops.length, live, gap, mostSets);
    steps.left -= aListing;
    if (least) {
      if (least !== 'none') offer(least);
      return true;
    }
    const pair = pairToDecide(relaxed.covering, branch);
    if (!pair) return false;
    return (
      explore(component, model, bring(branch, pair), limit) &&
      explore(component, model, part(branch, pair), limit)
    );
  };

  /** Follows the covering to a plan, bringing together what it has nearly together. */
  const dive = (start: Covering) => {
    let covering = start;
    let branch = root;
    while (!isIntegral(covering) && steps.left > 0) {
      const pairs = undecidedPairs(covering, branch).sort((one, other) => other.share - one.share);
      const [surest] = pairs;
      if (!surest) return;
      for (const { pair, share } of pairs) {
        if (share > Math.min(0.8, surest.share - 1e-9)) branch = bring(branch, pair);
      }
      const relaxed = relax(component, model, branch, goalOf(most.words), steps);
      if (relaxed.gap < 0) return;
      covering = relaxed.covering;
    }
    offer(asPlan(covering, component));
  };

  const first = relax(component, model, root, goalOf(most.words), steps);
  if (first.gap < 0) return { best, proven: true };
  if (steps.left <= 0) return { best, proven: false };
  dive(first.covering);
  let bound = most.words - Math.floor(first.gap / grain);
  for (let width = Math.ceil(Math.max(bound, 1) * 1e-3); ; width *= 3) {
    const limit = Math.min(most.words, bound + width, best?.cost ?? most.words);
    const gap = gapOf(first.prices, first.pagePrice, goalOf(limit));
    const within = narrow(component, root, first, gap, steps);
    const narrowed = model.narrowed(column => lossOf(column, first) <= gap);
    const proven = explore(within, narrowed, root, limit);
    narrowed.dispose();
    if (!proven) return { best, proven: false };
    if (limit === most.words || (best && best.cost <= limit)) return { best, proven: true };
    bound = limit + 1;
  }
}

/** The component with those contents alone that a plan within the goal may hold. */
function narrow(
  component: Component,
  branch: Branch,
  { prices, pagePrice }: Relaxed,
  gap: number,
  steps: Steps,
): Component {
  // Then even a page that earns nothing may be in a plan, and `search` looks at none of these.
  if (pagePrice - gap <= 0) return component;
  const search = pagesWithin(component, prices, branch, steps);
  const contents = component.contents.filter(content => {
    let holdsSome = false;
    search(content, pagePrice - gap, false, () => {
      holdsSome = true;
      return Number.POSITIVE_INFINITY;
    });
    return holdsSome;
  });
  return { ...component, contents };
}

/** How much less a page profits than the page that profits most. */
function lossOf({ stops, cost }: Column, { prices, pagePrice }: Relaxed): number {
  const worth = stops.reduce((sum, stop) => sum + (prices.stops[stop] ?? 0), 0) - prices.word * cost;
  const paid = prices.cuts.reduce((sum, { cut, price }) => {
    if (price === 0) return sum;
    return sum + price * countOf(cut, stops);
  }, 0);
  return pagePrice - worth + paid;
}

/** A covering by whole pages as a plan; stops that are covered twice stay on the first. */
function asPlan({ taken }: Covering, component: Component): LeastPlan | undefined {
  const placed = new Set<number>();
  const groups = taken.flatMap(({ column }) => {
    const stops = column.stops.filter(stop => !placed.has(stop));
    for (const stop of stops) placed.add(stop);
    return stops.length > 0 ? [stops] : [];
  });
  return describePlan(groups, component);
}

interface Pair {
  readonly pair: readonly [number, number];
  /** How much of the covering has the two on one page. */
  share: number;
}

/** Pairs of stops that the covering has on one page, in part or in full, and the branch not yet. */
function undecidedPairs({ taken }: Covering, { together }: Branch): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { column, share } of taken) {
    for (const [at, one] of column.stops.entries()) {
      for (const other of column.stops.slice(at + 1)) {
        if (together[one]?.includes(other)) continue;
        const key = `${one},${other}`;
        const known = pairs.get(key);
        if (known) known.share += share;
        else pairs.set(key, { pair: [one, other], share });
      }
    }
  }
  return [...pairs.values()];
}

/** The pair of which the covering says least whether it is on one page. */
function pairToDecide(covering: Covering, branch: Branch): readonly [number, number] | undefined {
  const doubt = ({ share }: Pair) => Math.abs(share - 0.6);
  const pairs = undecidedPairs(covering, branch);
  return pairs.reduce<Pair | undefined>(
    (one, other) => (one && doubt(one) <= doubt(other) + 1e-9 ? one : other),
    undefined,
  )?.pair;
}

function bring({ together, apart }: Branch, [one, other]: readonly [number, number]): Branch {
  if (together[one]?.includes(other)) return { together, apart };
  const group = [...(together[one] ?? []), ...(together[other] ?? [])].sort((a, b) => a - b);
  return { together: together.map((own, at) => (group.includes(at) ? group : own)), apart };
}

function part({ together, apart }: Branch, [one, other]: readonly [number, number]): Branch {
  return {
    together,
    apart: apart.map((own, at) => (at === one ? [...own, other] : at === other ? [...own, one] : own)),
  };
}
