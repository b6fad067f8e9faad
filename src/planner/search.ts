import type { Component } from './contents.ts';
import type { Column, Covering, CoveringModel } from './cover-by-pages.ts';
import { describePlan } from './describe-plan.ts';
import { isLess, type LeastPlan, leastPlan } from './least-plan.ts';
import type { LivePage } from './live-pages.ts';
import { type PageSource, pagesListed, pagesOfContents } from './page-source.ts';
import { type Branch, countOf, type Steps } from './pages-within.ts';
import { type Goal, gapOf, isIntegral, type Relaxed, relax } from './relax.ts';

/** More pages than these are not listed, and no more sets of stops looked at to put a plan together. */
const mostLivePages = 20_000;
const mostSets = 300;
/** The steps that putting a plan together from listed pages counts for. */
const aListing = 30;
/** So many pages for each stop are too many to be put together at once, while the covering is fractional. */
const manyPages = 1.15;
/** How many pairs to try both ways, before one is decided. */
const mostProbes = 5;
const stepsOfAProbe = 80;
/** A first plan is sought among pages that would add at most so much to the bound. */
const nearby = 4e-3;

/**
 * Branch and price: the least plan of at most so many pages and words, if there is one, and whether that is proven: it is not
 * where steps run out.
 *
 * A plan is guessed first, from the pages that the relaxation has found (HiGHS is good at that, and nothing it says of it is
 * believed). Goals no wider than that plan leave few pages live: once they can be listed, a branch prices its list
 * instead of all contents. Without a guess, goals grow from what the relaxation proves to be the least conceivable words.
 *
 * Where a branch is not closed by its relaxation or by putting its listed pages together, two stops are on one page or not
 * (Ryan & Foster 1981): the two of some that raise the bound most when tried both ways (strong branching: Applegate,
 * Bixby, Chvatal & Cook 1995), which takes a tenth of the branches that the most doubtful pair leads to.
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

  const offerPages = (pages: readonly Column[] | undefined) => {
    if (pages)
      offer(
        describePlan(
          pages.map(({ stops }) => stops),
          component,
        ),
      );
  };

  /** Puts the least plan together from listed pages, if that does not take too long. */
  const decide = (live: readonly LivePage[], gap: number): boolean => {
    steps.left -= aListing;
    const least = leastPlan(component.stops.length, live, gap, mostSets);
    if (least && least !== 'none') offer(least);
    return least !== undefined;
  };

  /** Whether all that the branch holds within the goal was looked at. */
  const explore = (pages: PageSource, model: CoveringModel, branch: Branch, limit: number): boolean => {
    if (steps.left <= 0) return false;
    const goal = () => goalOf(Math.min(limit, best?.cost ?? limit));
    const relaxed = relax(pages, model, branch, goal(), steps);
    if (relaxed.gap < 0) return true;
    if (steps.left <= 0) return false;
    const whole = isIntegral(relaxed.covering);
    if (whole) offer(asPlan(relaxed.covering, component));
    const { prices, pagePrice } = relaxed;
    const gap = gapOf(prices, pagePrice, goal());
    if (gap < 0) return true;
    const live = pages.live(prices, branch, { pagePrice, gap }, mostLivePages, steps);
    const pairs = undecidedPairs(relaxed.covering, branch);
    const fewPages = component.stops.length * manyPages;
    if (live && (whole || pairs.length === 0 || live.length < fewPages) && decide(live, gap)) return true;
    const pair = pairToDecide(model, relaxed.covering, pairs, steps);
    if (!pair) return false;
    const within = live ? pagesListed(component, live) : pages;
    return (
      explore(within, model, bring(branch, pair), limit) && explore(within, model, part(branch, pair), limit)
    );
  };

  const all = pagesOfContents(component);
  const first = relax(all, model, root, goalOf(most.words), steps);
  if (first.gap < 0) return { best, proven: true };
  if (steps.left <= 0) return { best, proven: false };
  const paidCuts = first.prices.cuts.flatMap(({ cut, price }) => (price > 0 ? [cut] : []));
  const bound = most.words - Math.floor(first.gap / grain);
  if (isIntegral(first.covering)) offer(asPlan(first.covering, component));
  else {
    const near = gapOf(first.prices, first.pagePrice, goalOf(bound + Math.ceil(bound * nearby)));
    offerPages(
      model.guess(
        model.columns.filter(column => lossOf(column, first) <= near),
        steps,
      ),
    );
  }
  for (let width = Math.ceil(Math.max(bound, 1) * 1e-3); steps.left > 0; width *= 3) {
    const limit = Math.min(most.words, best?.cost ?? bound + width);
    const gap = gapOf(first.prices, first.pagePrice, goalOf(limit));
    const terms = { pagePrice: first.pagePrice, gap };
    const live = all.live(first.prices, root, terms, mostLivePages, steps);
    const narrowed = model.narrowed(column => lossOf(column, first) <= gap, paidCuts);
    const proven = explore(live ? pagesListed(component, live) : all, narrowed, root, limit);
    narrowed.dispose();
    if (!proven) return { best, proven: false };
    if (limit === most.words || (best && best.cost <= limit)) return { best, proven: true };
  }
  return { best, proven: false };
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

/** The pair that raises the bound most, whichever way it is decided, among those of which the covering says least. */
function pairToDecide(
  model: CoveringModel,
  covering: Covering,
  pairs: readonly Pair[],
  steps: Steps,
): readonly [number, number] | undefined {
  const doubt = ({ share }: Pair) => Math.abs(share - 0.5);
  const doubtful = pairs.toSorted((one, other) => doubt(one) - doubt(other)).slice(0, mostProbes);
  const [first] = doubtful;
  if (!first || doubtful.length === 1 || doubt(first) > 0.499) return first?.pair;
  const gains = model
    .probe(
      doubtful.flatMap(({ pair: [one, other] }) => [
        ({ stops }: Column) => stops.includes(one) !== stops.includes(other),
        ({ stops }: Column) => stops.includes(one) && stops.includes(other),
      ]),
    )
    .map(cost => cost - covering.cost);
  steps.left -= doubtful.length * stepsOfAProbe;
  const gainOf = (at: number) => {
    const [together = 0, apart = 0] = gains.slice(2 * at, 2 * at + 2);
    return Math.min(together, apart) * 5 + Math.max(together, apart);
  };
  const best = doubtful.keys().reduce((one, other) => (gainOf(other) > gainOf(one) ? other : one));
  return doubtful[best]?.pair;
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
