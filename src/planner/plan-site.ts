import { byCodeUnit } from '../model/by-code-unit.ts';
import { emptyLock, type Lock } from '../model/lock.ts';
import type { Numbers } from '../model/numbers.ts';
import { type Effort, stepsFor } from './effort.ts';
import { faultsIn } from './faults.ts';
import { keepGroups } from './keep-groups.ts';
import { contentOf, type Rule, rulesOf } from './lawful.ts';
import { leadOn } from './lead-on.ts';
import { coreNeeds, type NamelessPage, namePages } from './name-pages.ts';
import { objectives, type Page, type Plan } from './plan.ts';
import { readingOrder } from './reading-order.ts';
import { resolveStops, type Stop, wordsOf } from './resolve-stops.ts';
import { solve } from './solve.ts';
import type { Grouping } from './solve-component.ts';

export interface PlanOptions {
  /** What was published before: a page that keeps its people and its purpose keeps its address. */
  readonly lock?: Lock | undefined;
  /** How much work to spend on better plans and on proofs: counted in steps of the search, and so the same on every machine. */
  readonly effort?: Effort;
  /** Told whenever a better plan or a better bound is known. */
  readonly onProgress?: (progress: Progress) => void;
  /** Rules that are switched off: without core, focus and apart, and with a word a passage, it is the pagination problem. */
  readonly without?: readonly Rule[];
}

/** How far planning has come. */
export interface Progress {
  readonly pages: number;
  /** No plan has fewer pages. */
  readonly lowerBound: number;
}

/**
 * Derives the fewest pages that serve every stop, by the rules of `lawful.ts` and the objectives of `plan.ts`,
 * with a certificate of what was proven. Pure: the same numbers, in whatever order, give the same plan.
 *
 * @throws TypeError when `faultsIn(numbers)` is not empty
 */
export async function plan(
  numbers: Numbers,
  { lock = emptyLock, effort = 'normal', without = [], onProgress }: PlanOptions = {},
): Promise<Plan> {
  const faults = faultsIn(numbers);
  if (faults.length > 0) throw new TypeError(faults.map(fault => fault.reason).join('\n'));
  const { stops, scale, exact } = resolveStops(numbers, lock, without);
  const rules = rulesOf(numbers.settings, without);
  const grouping = await solve(stops, rules, stepsFor(effort, stops.length), (pages, lowerBound) =>
    onProgress?.({ pages, lowerBound }),
  );
  const groups = keepGroups(grouping.pages, rules);
  const pages = describePages(groups, lock);
  const needed = new Set(contentOf(stops).map(passage => passage.id));
  return {
    version: 1,
    settings: settingsOf(numbers),
    certificate: certify({ ...grouping, pages: groups }, exact),
    offTopicWords: exact
      ? wordsReadPast(groups, stop => stop.weight) / scale
      : wordsReadPast(groups, weightIn(numbers)),
    passages: neededPassages(needed, numbers),
    pages,
    journeys: pathsThrough(pages, numbers),
    unneeded: unneededPassages(needed, numbers),
    redirects: leadOn(pages, stops, lock),
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

/** Σ weight(s) · (w(C(P(s))) − w(B(s))) */
function wordsReadPast(pages: readonly (readonly Stop[])[], weightOf: (stop: Stop) => number): number {
  return pages.reduce((sum, page) => {
    const words = wordsOf(contentOf(page));
    return page.reduce((pageSum, stop) => pageSum + weightOf(stop) * (words - stop.words), sum);
  }, 0);
}

/** A stop's weight as it was given, where whole numbers would be rounded ones. */
function weightIn({ journeys }: Numbers): (stop: Stop) => number {
  const weights = new Map(journeys.map(({ id, weight }) => [id, weight]));
  return stop => weights.get(stop.journey) ?? 0;
}

function describePages(groups: readonly (readonly Stop[])[], lock: Lock): Page[] {
  const pages = groups
    .map((group): NamelessPage => {
      const stops = group.toSorted((one, other) => byCodeUnit(one.id, other.id));
      const passages = readingOrder(stops);
      return { stops, passages, core: coreNeeds(stops, passages) };
    })
    .sort((one, other) => byCodeUnit(one.stops[0]?.id ?? '', other.stops[0]?.id ?? ''));
  const names = namePages(pages, lock);
  return pages
    .map((page, at): Page => {
      const id = names[at] ?? '';
      return {
        id,
        url: `/${id}/`,
        core: page.core,
        passages: page.passages.map(passage => passage.id),
        words: wordsOf(page.passages),
        stops: page.stops.map(stop => stop.id),
        entries: page.stops.flatMap(stop => (stop.position === 0 ? stop.journey : [])).sort(byCodeUnit),
      };
    })
    .sort((one, other) => byCodeUnit(one.id, other.id));
}

function neededPassages(needed: ReadonlySet<string>, numbers: Numbers): Plan['passages'] {
  return Object.fromEntries(
    numbers.passages
      .filter(({ id }) => needed.has(id))
      .sort((one, other) => byCodeUnit(one.id, other.id))
      .map(({ id, need, words, beat }) => [id, { need, words, ...(beat && { beat }) }]),
  );
}

function unneededPassages(needed: ReadonlySet<string>, numbers: Numbers): string[] {
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
