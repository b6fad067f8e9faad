import type { LivePage } from './live-pages.ts';

/** Pages that hold each of some stops once, and what they add up to. */
export interface LeastPlan {
  readonly pages: readonly LivePage[];
  readonly cost: number;
  readonly moves: number;
}

/** A page with its stops as bits. */
interface Option {
  readonly page: LivePage;
  readonly bits: bigint;
}

interface Known {
  /** The allowance with which it was looked for. */
  readonly allowance: number;
  readonly plan: LeastPlan | undefined;
}

const nothing: LeastPlan = { pages: [], cost: 0, moves: 0 };

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
  const known = new Map<bigint, Known>();
  let looked = 0;

  const least = (remaining: bigint, options: readonly Option[], left: number): LeastPlan | undefined => {
    const forced = takeForced(remaining, options, left);
    if (!forced) return undefined;
    let plan = forced.plan;
    for (const group of joined(forced.remaining, forced.options)) {
      const part = leastOfGroup(group.stops, group.options, forced.left);
      if (!part) return undefined;
      plan = together(plan, part);
    }
    return plan;
  };

  const leastOfGroup = (stops: bigint, options: readonly Option[], left: number): LeastPlan | undefined => {
    const before = known.get(stops);
    if (before && before.allowance >= left && (!before.plan || lossOf(before.plan) <= left))
      return before.plan;
    if (++looked > most) return undefined;
    let best: LeastPlan | undefined;
    for (const { page, bits } of optionsOfScarcest(options)) {
      const rest = least(
        stops & ~bits,
        options.filter(option => (option.bits & bits) === 0n),
        left - page.loss,
      );
      const plan = rest && together(rest, { pages: [page], cost: page.cost, moves: page.moved });
      if (plan && (!best || isLess(plan, best))) best = plan;
      if (looked > most) return undefined;
    }
    known.set(stops, { allowance: left, plan: best });
    return best;
  };

  const all = (1n << BigInt(size)) - 1n;
  const plan = least(
    all,
    pages.map(page => ({ page, bits: page.stops.reduce((bits, stop) => bits | (1n << BigInt(stop)), 0n) })),
    allowance,
  );
  return looked > most ? undefined : (plan ?? 'none');
}

function lossOf({ pages }: LeastPlan): number {
  return pages.reduce((sum, { loss }) => sum + loss, 0);
}

/** Takes the pages that are a stop's only one, until there are none; nothing if some stop has no page. */
function takeForced(remaining: bigint, options: readonly Option[], allowance: number) {
  let stops = remaining;
  let left = allowance;
  let open = options;
  let plan = nothing;
  for (;;) {
    const within = left;
    open = open.filter(({ page }) => page.loss <= within);
    const counts = countOptions(open);
    let covered = 0n;
    for (const { bits } of open) covered |= bits;
    if (covered !== stops) return undefined;
    let taken = 0n;
    for (const { page, bits } of open) {
      if (!page.stops.some(stop => counts.get(stop) === 1)) continue;
      if (taken & bits) return undefined;
      taken |= bits;
      left -= page.loss;
      plan = together(plan, { pages: [page], cost: page.cost, moves: page.moved });
    }
    if (left < 0) return undefined;
    if (taken === 0n) return { remaining: stops, options: open, plan, left };
    stops &= ~taken;
    open = open.filter(({ bits }) => (bits & taken) === 0n);
  }
}

function countOptions(options: readonly Option[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { page } of options)
    for (const stop of page.stops) counts.set(stop, (counts.get(stop) ?? 0) + 1);
  return counts;
}

/** The groups of stops that pages join. */
function joined(remaining: bigint, options: readonly Option[]): { stops: bigint; options: Option[] }[] {
  if (remaining === 0n) return [];
  const parent = new Map<number, number>();
  const rootOf = (stop: number): number => {
    let root = stop;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(stop, root);
    return root;
  };
  for (const { page } of options) {
    const root = rootOf(page.stops[0] ?? 0);
    for (const stop of page.stops) parent.set(rootOf(stop), root);
  }
  const groups = Map.groupBy(options, ({ page }) => rootOf(page.stops[0] ?? 0));
  return [...groups.values()].map(group => ({
    stops: group.reduce((all, { bits }) => all | bits, 0n),
    options: group,
  }));
}

function optionsOfScarcest(options: readonly Option[]): Option[] {
  const counts = countOptions(options);
  const [scarcest] = [...counts].reduce((one, other) =>
    other[1] < one[1] || (other[1] === one[1] && other[0] < one[0]) ? other : one,
  );
  return options.filter(({ page }) => page.stops.includes(scarcest));
}

function together(one: LeastPlan, other: LeastPlan): LeastPlan {
  return {
    pages: [...one.pages, ...other.pages],
    cost: one.cost + other.cost,
    moves: one.moves + other.moves,
  };
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
