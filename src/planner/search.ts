import { type Blocks, brokenSavings, fractionalBlocks } from './blocks.ts';
import { branchToTake } from './branching.ts';
import type { Component } from './contents.ts';
import type { Covering, CoveringModel, Objective } from './covering.ts';
import type { Cut } from './cut.ts';
import { brokenCuts } from './cuts.ts';
import { dive } from './dive.ts';
import { isLess, type LeastPlan, leastPlan } from './least-plan.ts';
import type { LivePage } from './live-pages.ts';
import type { Highs } from './load-solver.ts';
import { isOnlyPlan } from './only-plan.ts';
import { type PageSource, pagesGrown, pagesListed, pagesOfContents } from './page-source.ts';
import {
  coverAnew,
  type Goal,
  gapOf,
  isIntegral,
  type Relaxation,
  type Relaxed,
  relax,
  type Scale,
} from './relax.ts';
import { roundCovering } from './round-covering.ts';
import { lend, type Steps } from './steps.ts';

/** What is sought: the fewest pages, or the fewest words on so many. */
export interface Aim {
  readonly objective: Objective;
  readonly scale: Scale;
  /** What a plan must not exceed to be of interest, once one is known. */
  goal(best: LeastPlan): Goal;
  /** Whether nothing more is to be gained by better prices, and by cuts alone. */
  isSettled(relaxed: Relaxed): boolean;
  /** By how much the gap must shrink in a few rounds, for such a gap, lest cutting be fruitless: in the covering's terms. */
  leastProgress(gap: number): number;
  /** Whether a gap is small enough to be closed by parting the search. */
  mayClose(gap: number): boolean;
  /** Whether a plan as good as the best one is of interest, for its moves and its names. */
  readonly breaksTies: boolean;
}

export interface Found {
  readonly best: LeastPlan;
  /** Whether there is no better one. */
  readonly proven: boolean;
  /** Whether others may be as good but for the last objectives. */
  readonly isTied: boolean;
  /** What was known before the search branched. */
  readonly root: Relaxed | undefined;
}

export interface Searched {
  readonly highs: Highs;
  readonly component: Component;
  readonly model: CoveringModel;
  /** Solves blocks for cuts, where only pages count. */
  readonly blocks?: Blocks | undefined;
  readonly steps: Steps;
  /** Told of every better plan, and of what is known before the search branches. */
  readonly tell: (best: LeastPlan, root: Relaxed | undefined) => void;
}

/** A part of the search: what was decided so far, and the pages and columns that are left. */
interface Node {
  readonly pages: PageSource;
  readonly model: CoveringModel;
  readonly decided: readonly Cut[];
}

/** More pages than these are not listed, and no more sets of stops looked at to put a plan together. */
const mostLivePages = 20_000;
const mostSets = 300;
/** The same, where only ties are left to be broken. */
const manySets = 3000;
/** The steps that a set takes for each of the pages. */
const aSet = 0.1;
const stepsOfALive = 200_000;
/** So many pages for each stop are too many to be put together at once, while the covering is fractional. */
const manyPages = 1.3;
/** What a relaxation may take of the steps that are left, and where pages are found slowly: the rest is for a plan near it. */
const [shareOfARelaxation, shareIfGrown] = [0.6, 0.75];
/** A covering with so many times the columns that are left is made anew. */
const muchNarrower = 1.2;
/** Deeper in the search plans are no longer rounded from coverings. */
const deepestRound = 2;

/**
 * Branch, price and cut: a plan that is better than the one to start from, and whether there is none still better. Steps that run out
 * end it early.
 *
 * A part of the search is closed where its relaxation leaves no room for a better plan, or where so few pages are left that the least
 * plan can be put together from them; else it is parted in two.
 */
export function search(
  { highs, component, model, blocks, steps, tell }: Searched,
  aim: Aim,
  start: LeastPlan,
): Found {
  const size = component.stops.length;
  let best = start;
  let root: Relaxed | undefined;
  let isTied = false;
  const offer = (plan: LeastPlan | undefined) => {
    if (!plan || !isLess(plan, best)) return;
    best = plan;
    tell(plan, root);
  };
  const gapIn = (relaxed: Relaxed) => gapOf(relaxed, aim.goal(best));
  const relaxationIn = (node: Node): Relaxation => ({
    ...node,
    scale: aim.scale,
    steps,
    goal: aim.goal(best),
    isSettled: aim.isSettled,
    leastProgress: aim.leastProgress,
    cutsFor: cutsFor(node.model),
  });

  const cutsFor =
    (model: CoveringModel) =>
    (covering: Covering, isPricedOut: boolean, lent: Steps): Cut[] => {
      const broken = brokenCuts(model, covering, size, aim.objective.pages, lent);
      if (broken.length > 0 || !isPricedOut || !blocks) return broken;
      return brokenSavings(covering.taken, blocks(fractionalBlocks(covering.taken), lent), component);
    };

  const noteRoot = (relaxed: Relaxed) => {
    root = relaxed;
    tell(best, root);
  };

  /** Whether all that a part of the search holds was looked at. */
  const explore = (node: Node, depth: number): boolean => {
    if (steps.left <= 0) return false;
    const relaxation = relaxationIn(node);
    const note = depth === 0 ? noteRoot : () => undefined;
    const share = node.pages.isGrown ? shareIfGrown : shareOfARelaxation;
    const relaxed = lend(steps, steps.left * share, lent => relax({ ...relaxation, steps: lent }, note));
    if (gapIn(relaxed) < 0) return true;
    offer(planNear(relaxed.covering, relaxation, depth));
    if (steps.left <= 0) return false;
    const gap = gapIn(relaxed);
    if (gap < 0) return true;
    if (!aim.mayClose(gap)) return false;
    const live = aim.breaksTies ? livePagesOf(node, relaxed, gap) : undefined;
    if (live && isFew(live, relaxed.covering) && decide(live, gap)) return true;
    if (aim.breaksTies && gap < aim.scale.grain) {
      isTied ||= !live || !(isOnly(live, node) || decide(live, gap, manySets));
      return true;
    }
    return part(node, relaxed.covering, live, depth);
  };

  const planNear = (covering: Covering, relaxation: Relaxation, depth: number) => {
    if (depth > deepestRound && !isIntegral(covering)) return undefined;
    return dive(covering, {
      model: relaxation.model,
      component,
      recover: () => coverAnew(relaxation),
      isHopeless,
      putTogether,
    });
  };

  const putTogether = (covering: Covering, { columns }: CoveringModel) => {
    const objective = { ...aim.objective, pages: Math.min(aim.objective.pages, aim.goal(best).pages) };
    return roundCovering(highs, covering, columns, component, objective, steps);
  };

  const isHopeless = ({ cost }: Covering) => {
    const { pages, words } = aim.goal(best);
    return cost > aim.objective.page * pages + aim.objective.word * words + 1e-6 || steps.left <= 0;
  };

  const livePagesOf = ({ pages }: Node, { prices, pagePrice }: Relaxed, gap: number) =>
    lend(steps, stepsOfALive, lent => pages.live(prices, { pagePrice, gap }, mostLivePages, lent));

  const isFew = (live: readonly LivePage[], covering: Covering) =>
    isIntegral(covering) || live.length < size * manyPages;

  /** Puts the least plan together from listed pages, if that does not take too long. */
  const decide = (live: readonly LivePage[], gap: number, most = mostSets): boolean => {
    steps.left -= live.length * (10 + most * aSet);
    const least = leastPlan(size, live, gap, most);
    if (least && least !== 'none') offer(least);
    return least !== undefined;
  };

  const isOnly = (live: readonly LivePage[], node: Node) =>
    isOnlyPlan(best, live, {
      component,
      model: node.model,
      scale: aim.scale,
      steps,
      mostPages: aim.goal(best).pages,
    });

  const part = (
    node: Node,
    covering: Covering,
    live: readonly LivePage[] | undefined,
    depth: number,
  ): boolean => {
    const ways = branchToTake(node.model, covering, steps);
    if (!ways) return false;
    const within = narrowed(node, covering, live);
    let isDone = true;
    within.model.allow(within.pages.holds);
    for (const way of ways) {
      if (!isDone) break;
      within.model.trying(() => {
        const row = within.model.addCuts([way]);
        isDone = explore({ ...within, decided: [...within.decided, way] }, depth + 1);
        within.model.heed(row, false);
        within.model.allow(within.pages.holds);
      });
    }
    if (within.model !== node.model) within.model.dispose();
    return isDone;
  };

  /** The node with no more than the live pages, and a covering of its own where that makes it much smaller. */
  const narrowed = (node: Node, covering: Covering, live: readonly LivePage[] | undefined): Node => {
    if (!live) return node;
    const pages = pagesListed(component, live);
    const { columns, cuts } = node.model;
    if (columns.length + cuts.length <= muchNarrower * live.length) return { ...node, pages };
    const isKept = (cut: Cut, at: number) => (covering.cutPrices[at] ?? 0) < 0 || node.decided.includes(cut);
    return { ...node, pages, model: node.model.over(columns.filter(pages.holds), isKept) };
  };

  const pages = component.unlisted.length === 0 ? pagesOfContents(component) : pagesGrown(component);
  model.minimise(aim.objective);
  model.allow(pages.holds);
  const whole = { pages, model, decided: [] };
  const proven = explore(whole, 0);
  return { best, proven, isTied, root };
}
