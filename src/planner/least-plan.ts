import type { LivePage } from './live-pages.ts';

/** Pages that hold each of some stops once, and what they add up to. */
export interface LeastPlan {
  readonly pages: readonly LivePage[];
  readonly cost: number;
  readonly moves: number;
}

interface Known {
  /** The allowance with which it was looked for. */
  readonly allowance: number;
  readonly plan: LeastPlan | undefined;
}

/**
 * The least plan by all four objectives that can be put together from the pages; `none` if there is none, and nothing
 * where more than `most` sets of stops would have to be looked at.
 *
 * Where a stop has but one page left, that page is taken, and whatever overlaps it is not. Stops that no page joins,
 * even by way of others, are planned apart. Else the stop with the fewest pages tries each of them. What is least for a set of
 * stops does not depend on how one got there, and is looked for once.
 *
 * @param allowance what the pages of a plan may lose together, for it to be of interest
 */
export function leastPlan(
  size: number,
  pages: readonly LivePage[],
  allowance: number,
  most: number,
): LeastPlan | 'none' | undefined {
  const known = new Map<string, Known>();
  const counts = new Int32Array(size);
  let looked = 0;

  /** @param open how many stops are left; no page holds any other */
  const least = (open: number, options: readonly LivePage[], left: number): LeastPlan | undefined => {
    const forced = takeForced(open, options, left, counts);
    if (!forced) return undefined;
    const taken = [...forced.pages];
    for (const group of joined(forced.options)) {
      const part = leastOfGroup(group, forced.left);
      if (!part) return undefined;
      taken.push(...part.pages);
    }
    return planOf(taken);
  };

  const leastOfGroup = (options: readonly LivePage[], left: number): LeastPlan | undefined => {
    const stops = stopsOf(options);
    const key = stops.join();
    const before = known.get(key);
    if (before && before.allowance >= left && (!before.plan || lossOf(before.plan) <= left))
      return before.plan;
    if (++looked > most) return undefined;
    let best: LeastPlan | undefined;
    for (const page of optionsOfScarcest(stops, options, counts)) {
      const taken = new Set(page.stops);
      const others = options.filter(option => !overlaps(option, taken));
      const rest = least(stops.length - page.stops.length, others, left - page.loss);
      const plan = rest && planOf([...rest.pages, page]);
      if (plan && (!best || isLess(plan, best))) best = plan;
      if (looked > most) return undefined;
    }
    known.set(key, { allowance: left, plan: best });
    return best;
  };

  const plan = least(size, pages, allowance);
  return looked > most ? undefined : (plan ?? 'none');
}

/** What pages add up to. */
export function planOf(pages: readonly LivePage[]): LeastPlan {
  return {
    pages,
    cost: pages.reduce((sum, { cost }) => sum + cost, 0),
    moves: pages.reduce((sum, { moved }) => sum + moved, 0),
  };
}

/** Ascending. */
function stopsOf(pages: readonly LivePage[]): number[] {
  return [...new Set(pages.flatMap(({ stops }) => stops))].sort((one, other) => one - other);
}

function overlaps({ stops }: LivePage, taken: ReadonlySet<number>): boolean {
  return stops.some(stop => taken.has(stop));
}

function lossOf({ pages }: LeastPlan): number {
  return pages.reduce((sum, { loss }) => sum + loss, 0);
}

/** Takes the pages that are a stop's only one, until there are none; nothing if some stop has no page. */
function takeForced(open: number, pages: readonly LivePage[], allowance: number, counts: Int32Array) {
  const forced: LivePage[] = [];
  let stops = open;
  let left = allowance;
  let options = pages;
  for (;;) {
    const within = left;
    options = options.filter(({ loss }) => loss <= within);
    if (countOptions(options, counts) !== stops) return undefined;
    const taken = new Set<number>();
    for (const page of options) {
      if (!page.stops.some(stop => counts[stop] === 1)) continue;
      if (overlaps(page, taken)) return undefined;
      for (const stop of page.stops) taken.add(stop);
      left -= page.loss;
      forced.push(page);
    }
    if (left < 0) return undefined;
    if (taken.size === 0) return { pages: forced, options, left };
    stops -= taken.size;
    options = options.filter(page => !overlaps(page, taken));
  }
}

/** Counts for each stop the pages that hold it, and returns how many stops there are on any. */
function countOptions(options: readonly LivePage[], counts: Int32Array): number {
  for (const { stops } of options) for (const stop of stops) counts[stop] = 0;
  let held = 0;
  for (const { stops } of options) {
    for (const stop of stops) {
      const before = counts[stop] ?? 0;
      counts[stop] = before + 1;
      if (before === 0) held++;
    }
  }
  return held;
}

/** The groups of pages whose stops other pages join. */
function joined(options: readonly LivePage[]): LivePage[][] {
  const parent = new Map<number, number>();
  const rootOf = (stop: number): number => {
    let root = stop;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(stop, root);
    return root;
  };
  for (const { stops } of options) {
    const root = rootOf(stops[0] ?? 0);
    for (const stop of stops) parent.set(rootOf(stop), root);
  }
  return [...Map.groupBy(options, ({ stops }) => rootOf(stops[0] ?? 0)).values()];
}

/** Of the stops with the fewest pages the first. */
function optionsOfScarcest(
  stops: readonly number[],
  options: readonly LivePage[],
  counts: Int32Array,
): LivePage[] {
  countOptions(options, counts);
  const scarcest = stops.reduce((one, other) => ((counts[other] ?? 0) < (counts[one] ?? 0) ? other : one));
  return options.filter(page => page.stops.includes(scarcest));
}

/** Whether one of two plans for the same stops is less, by all four objectives in their order. */
export function isLess(one: LeastPlan, other: LeastPlan): boolean {
  const difference =
    one.pages.length - other.pages.length || one.cost - other.cost || one.moves - other.moves;
  return difference < 0 || (difference === 0 && namesAreLess(one, other));
}

/** Whether the leaders of the stops, in the order of the stops, come first. A stop's leader is the first on its page. */
function namesAreLess(one: LeastPlan, other: LeastPlan): boolean {
  const leaders = leadersOf(one);
  const others = leadersOf(other);
  let differing = Number.POSITIVE_INFINITY;
  for (const [stop, leader] of leaders) if (leader !== others.get(stop) && stop < differing) differing = stop;
  return (leaders.get(differing) ?? 0) < (others.get(differing) ?? 0);
}

function leadersOf({ pages }: LeastPlan): Map<number, number> {
  return new Map(pages.flatMap(({ stops }) => stops.map(stop => [stop, stops[0] ?? stop])));
}
