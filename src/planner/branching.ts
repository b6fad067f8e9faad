import { fractionalBlocks } from './blocks.ts';
import { type Covering, type CoveringModel, pagesByStop } from './covering.ts';
import type { Cut } from './cut.ts';
import type { Steps } from './steps.ts';

/** How many ways to branch are tried before one is taken. */
const mostProbes = 4;

/** A way to branch: at most so many pages hold any of the stops, or at least one more. */
interface Branch {
  readonly stops: readonly number[];
  readonly most: number;
  /** How far the covering is from either. */
  readonly doubt: number;
}

/**
 * The two ways to go on from a covering in which a broken number of pages holds some stops: at most so many do, or at least one
 * more. Of those of which the covering says least, the branch is taken that raises the bound most, whichever way one goes (strong
 * branching: Applegate, Bixby, Chvatal & Cook 1995); the cheaper way comes first.
 *
 * With two stops this is the branching of Ryan & Foster (1981). Blocks of stops decide where a page more is spent to save
 * words elsewhere, which no pair does.
 *
 * @returns nothing where every page is taken in whole
 */
export function branchToTake(
  model: CoveringModel,
  covering: Covering,
  steps: Steps,
): readonly Cut[] | undefined {
  const doubtful = branchesOf(covering).sort((one, other) => other.doubt - one.doubt);
  const wide = doubtful.filter(({ stops }) => stops.length > 2).slice(0, mostProbes / 2);
  const narrow = doubtful.filter(({ stops }) => stops.length === 2).slice(0, mostProbes - wide.length);
  const ways = [...wide, ...narrow].map(branch => [fewerPages(branch), morePages(branch)]);
  const [first, ...others] = ways.keys();
  if (first === undefined) return undefined;
  const costs = model.probe(ways.flat());
  steps.left -= 2 * ways.length * stepsOfAProbe(covering, model);
  const gainOf = (at: number, way: number) => Math.max(1e-6, (costs[2 * at + way] ?? 0) - covering.cost);
  const gainsOf = (at: number) => gainOf(at, 0) * gainOf(at, 1);
  const chosen = others.reduce((one, other) => (gainsOf(other) > gainsOf(one) ? other : one), first);
  return gainOf(chosen, 0) <= gainOf(chosen, 1) ? ways[chosen] : ways[chosen]?.toReversed();
}

function fewerPages({ stops, most }: Branch): Cut {
  return { kind: 'touches', stops, most };
}

function morePages({ stops, most }: Branch): Cut {
  return { kind: 'savings', stops, most: stops.length - most - 1 };
}

/** Sets of stops that a broken number of the covering's pages holds: blocks, the stops of one page, and pairs. */
function branchesOf({ taken }: Covering): Branch[] {
  const sets = new Map<string, readonly number[]>();
  const add = (stops: readonly number[]) => sets.set(stops.join(), stops);
  for (const block of fractionalBlocks(taken)) add(block);
  for (const { column, share } of taken) {
    if (share > 1 - 1e-6 || column.stops.length < 2) continue;
    add(column.stops);
    for (const [at, one] of column.stops.entries()) {
      for (const other of column.stops.slice(at + 1)) add([one, other]);
    }
  }
  const pagesOf = pagesByStop(taken);
  return [...sets.values()].flatMap(stops => {
    const touching = new Set(stops.flatMap(stop => pagesOf.get(stop) ?? []));
    const pages = [...touching].reduce((sum, { share }) => sum + share, 0);
    const most = Math.floor(pages + 1e-6);
    const doubt = Math.min(pages - most, most + 1 - pages);
    return doubt > 1e-4 ? [{ stops, most, doubt }] : [];
  });
}

/** About so many microseconds. */
function stepsOfAProbe({ stopPrices: { length: size } }: Covering, { columns }: CoveringModel): number {
  return 1000 + size * 6 + columns.length;
}
