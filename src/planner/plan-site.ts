import { byCodeUnit } from '../model/by-code-unit.ts';
import type { Numbers } from '../model/numbers.ts';
import { faultsIn } from './faults.ts';
import { contentOf, rulesOf } from './lawful.ts';
import { coreNeeds, type NamelessPage, namePages } from './name-pages.ts';
import { objectives, type Page, type Plan } from './plan.ts';
import { readingOrder } from './reading-order.ts';
import { resolveStops, type Stop, wordsOf } from './resolve-stops.ts';
import { solve } from './solve.ts';
import type { Grouping } from './solve-component.ts';

/** For each stop, as `<journey>.<stop>`, the id of the page that it stood on before. */
export type Lock = Readonly<Record<string, string>>;

export interface PlanOptions {
  /** Where stops stood before: a page that keeps its people keeps its name. */
  readonly lock?: Lock;
  /** How much work to spend on proofs, in counted steps of the search: the same on every machine. */
  readonly steps?: number;
}

/** Enough to prove most sites of 600 stops on all objectives; where it is not, some seconds of work. */
const ordinarySteps = 100_000;

/**
 * Derives the fewest pages that serve every stop, by the rules of `lawful.ts` and the objectives of `plan.ts`,
 * with a certificate of what was proven. Pure: the same numbers, in whatever order, give the same plan.
 *
 * @throws TypeError when `faultsIn(numbers)` is not empty
 */
export async function plan(
  numbers: Numbers,
  { lock = {}, steps = ordinarySteps }: PlanOptions = {},
): Promise<Plan> {
  const faults = faultsIn(numbers);
  if (faults.length > 0) throw new TypeError(faults.map(fault => fault.reason).join('\n'));
  const { stops, scale, exact } = resolveStops(numbers, lock);
  const grouping = await solve(stops, rulesOf(numbers.settings), steps);
  const pages = describePages(grouping.pages);
  return {
    version: 1,
    settings: settingsOf(numbers),
    certificate: certify(grouping, exact),
    offTopicWords: wordsReadPast(grouping.pages) / scale,
    passages: neededPassages(stops, numbers),
    pages,
    journeys: pathsThrough(pages, numbers),
    unneeded: unneededPassages(stops, numbers),
    redirects: [],
  };
}

function certify({ pages, lowerBound, proven }: Grouping, exact: boolean): Plan['certificate'] {
  const upTo = exact ? proven : Math.min(proven, 1);
  return {
    pages: pages.length,
    lowerBound,
    optimal: upTo === objectives.length,
    proven: objectives.slice(0, upTo),
  };
}

function settingsOf({ settings: { budget, focus, apart } }: Numbers): Plan['settings'] {
  const pairs = apart.map(pair => pair.toSorted(byCodeUnit) as [string, string]);
  const sorted = pairs.sort((one, other) => byCodeUnit(one.join(' '), other.join(' ')));
  return { budget, focus, ...(sorted.length > 0 && { apart: sorted }) };
}

/** Σ weight(s) · (w(C(P(s))) − w(B(s))), in scaled weights. */
function wordsReadPast(pages: readonly (readonly Stop[])[]): number {
  return pages.reduce((sum, page) => {
    const words = wordsOf(contentOf(page));
    return page.reduce((pageSum, stop) => pageSum + stop.weight * (words - stop.words), sum);
  }, 0);
}

function describePages(groups: readonly (readonly Stop[])[]): Page[] {
  const pages = groups
    .map((group): NamelessPage => {
      const stops = group.toSorted((one, other) => byCodeUnit(one.id, other.id));
      return { stops, passages: readingOrder(stops) };
    })
    .sort((one, other) => byCodeUnit(one.stops[0]?.id ?? '', other.stops[0]?.id ?? ''));
  const names = namePages(pages);
  return pages
    .map((page, at): Page => {
      const id = names[at] ?? '';
      return {
        id,
        url: `/${id}/`,
        core: coreNeeds(page),
        passages: page.passages.map(passage => passage.id),
        words: wordsOf(page.passages),
        stops: page.stops.map(stop => stop.id),
        entries: page.stops.flatMap(stop => (stop.position === 0 ? stop.journey : [])).sort(byCodeUnit),
      };
    })
    .sort((one, other) => byCodeUnit(one.id, other.id));
}

function neededPassages(stops: readonly Stop[], numbers: Numbers): Plan['passages'] {
  const needed = new Set(contentOf(stops).map(passage => passage.id));
  return Object.fromEntries(
    numbers.passages
      .filter(({ id }) => needed.has(id))
      .sort((one, other) => byCodeUnit(one.id, other.id))
      .map(({ id, need, words, beat }) => [id, { need, words, ...(beat && { beat }) }]),
  );
}

function unneededPassages(stops: readonly Stop[], numbers: Numbers): string[] {
  const needed = new Set(contentOf(stops).map(passage => passage.id));
  return numbers.passages
    .map(({ id }) => id)
    .filter(id => !needed.has(id))
    .sort(byCodeUnit);
}

function pathsThrough(pages: readonly Page[], numbers: Numbers): Plan['journeys'] {
  const pageOf = new Map(pages.flatMap(page => page.stops.map(stop => [stop, page.id])));
  return numbers.journeys
    .toSorted((one, other) => byCodeUnit(one.id, other.id))
    .map(({ id, persona, weight, stops }) => ({
      id,
      persona: persona.toSorted(byCodeUnit),
      weight,
      path: stops.map(stop => ({
        stop: `${id}.${stop.id}`,
        page: pageOf.get(`${id}.${stop.id}`) ?? '',
        needs: stop.needs,
      })),
    }));
}
