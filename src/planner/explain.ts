import { byCodeUnit } from '../model/by-code-unit.ts';
import type { Numbers } from '../model/numbers.ts';
import { contentOf, type Rules, rulesOf } from './lawful.ts';
import { distanceTo, type Obstacle, obstaclesTo } from './obstacles.ts';
import type { Page, Plan } from './plan.ts';
import { resolveStops, type Stop, wordsOf } from './resolve-stops.ts';

/** Why something in a plan is as it is. */
export type Explanation = PageExplanation | StopExplanation | JourneyExplanation | NeedExplanation;

export interface PageExplanation {
  readonly kind: 'page';
  readonly page: Page;
  readonly stops: readonly StandingStop[];
  /** The stop elsewhere that is nearest to standing here too; undefined where none reads any of this page. */
  readonly nearestStop: NearestStop | undefined;
  /** The page that is nearest to being one with this: without these obstacles, there would be one page fewer. */
  readonly nearestPage: NearestPage | undefined;
}

export interface StopExplanation {
  readonly kind: 'stop';
  readonly stop: StandingStop;
  readonly page: Page;
  /** Other pages that it could be thought to stand on, the nearest first. */
  readonly elsewhere: readonly NearestPage[];
}

export interface JourneyExplanation {
  readonly kind: 'journey';
  readonly journey: string;
  readonly path: readonly (StandingStop & { readonly url: string })[];
}

export interface NeedExplanation {
  readonly kind: 'need';
  readonly need: string;
  /** Its answer, or its variants. */
  readonly passages: readonly {
    readonly id: string;
    readonly words: number;
    readonly pages: readonly string[];
  }[];
  readonly askedAt: readonly { readonly stop: string; readonly url: string }[];
}

/** A stop on its page. */
export interface StandingStop {
  readonly stop: string;
  readonly journey: string;
  readonly words: number;
  /** How much of the page, from 0 to 1, is its own. */
  readonly share: number;
}

export interface NearestPage {
  readonly url: string;
  readonly obstacles: readonly Obstacle[];
  /** The words a month that visitors would read past beyond what they do, were nothing in the way. */
  readonly moreWords: number;
}

export interface NearestStop extends NearestPage {
  readonly stop: string;
}

/** How many other pages are named for a stop. */
const mostElsewhere = 3;

/**
 * Everything of this name in a plan, explained: a page, a stop (`<journey>.<stop>`), a journey and a need may share one.
 *
 * @param numbers those that the plan was made from; they have no faults
 */
export function explain(name: string, numbers: Numbers, plan: Plan): Explanation[] {
  const { stops, scale } = resolveStops(numbers);
  const byId = new Map(stops.map(stop => [stop.id, stop]));
  const ground: Ground = {
    plan,
    scale,
    rules: rulesOf(numbers.settings),
    stops: byId,
    standing: new Map(
      plan.pages.map(page => [page.id, { page, stops: page.stops.flatMap(id => byId.get(id) ?? []) }]),
    ),
  };
  const page = ground.standing.get(name);
  const stop = ground.stops.get(name);
  const journey = plan.journeys.find(one => one.id === name);
  const asked = stops.some(one => one.passages.some(passage => passage.need === name));
  return [
    ...(page ? [explainPage(page, ground)] : []),
    ...(stop ? explainStop(stop, ground) : []),
    ...(journey ? [explainJourney(journey, ground)] : []),
    ...(asked ? [explainNeed(name, ground)] : []),
  ];
}

interface Ground {
  readonly plan: Plan;
  readonly scale: number;
  readonly rules: Rules;
  readonly stops: ReadonlyMap<string, Stop>;
  readonly standing: ReadonlyMap<string, Standing>;
}

interface Standing {
  readonly page: Page;
  readonly stops: readonly Stop[];
}

function explainPage(here: Standing, ground: Ground): PageExplanation {
  const others = [...ground.standing.values()].filter(other => other !== here && overlaps(here, other));
  const strangers = others.flatMap(from =>
    from.stops.filter(stop => overlaps(here, { stops: [stop] })).map(stop => ({ from, stop })),
  );
  const [nearestStop] = strangers
    .map(({ from, stop }) => ({ ...nearness(stop, from, here, ground), stop: stop.id, url: from.page.url }))
    .sort((one, other) => byNearness(one, other, ground));
  const [nearestPage] = others
    .map(other => oneWith(other, here, ground))
    .sort((one, other) => byNearness(one, other, ground));
  return {
    kind: 'page',
    page: here.page,
    stops: here.stops.map(stop => standingStop(stop, here.page)),
    nearestStop,
    nearestPage,
  };
}

function explainStop(stop: Stop, ground: Ground): StopExplanation[] {
  const here = [...ground.standing.values()].find(({ stops }) => stops.includes(stop));
  if (!here) return [];
  const elsewhere = [...ground.standing.values()]
    .filter(other => other !== here && overlaps({ stops: [stop] }, other))
    .map(other => nearness(stop, here, other, ground))
    .sort((one, other) => byNearness(one, other, ground))
    .slice(0, mostElsewhere);
  return [{ kind: 'stop', stop: standingStop(stop, here.page), page: here.page, elsewhere }];
}

function explainJourney(journey: Plan['journeys'][number], ground: Ground): JourneyExplanation {
  const path = journey.path.flatMap(({ stop, page }) => {
    const one = ground.stops.get(stop);
    const here = ground.standing.get(page);
    return one && here ? [{ ...standingStop(one, here.page), url: here.page.url }] : [];
  });
  return { kind: 'journey', journey: journey.id, path };
}

function explainNeed(need: string, { plan, stops, standing }: Ground): NeedExplanation {
  const passages = Object.entries(plan.passages).filter(([, passage]) => passage.need === need);
  const asking = [...stops.values()].filter(stop => stop.passages.some(passage => passage.need === need));
  return {
    kind: 'need',
    need,
    passages: passages.map(([id, { words }]) => ({
      id,
      words,
      pages: plan.pages.filter(page => page.passages.includes(id)).map(page => page.url),
    })),
    askedAt: asking.flatMap(stop => {
      const here = [...standing.values()].find(one => one.stops.includes(stop));
      return here ? [{ stop: stop.id, url: here.page.url }] : [];
    }),
  };
}

function standingStop({ id, journey, words }: Stop, page: Page): StandingStop {
  return { stop: id, journey, words, share: words / page.words };
}

/** Whether some of what the one reads is read by the other. */
function overlaps({ stops }: Pick<Standing, 'stops'>, other: Pick<Standing, 'stops'>): boolean {
  const read = new Set(contentOf(stops));
  return contentOf(other.stops).some(passage => read.has(passage));
}

/** What would come of moving a stop from one page to another. */
function nearness(stop: Stop, from: Standing, to: Standing, { rules, scale }: Ground): NearestPage {
  const left = from.stops.filter(one => one !== stop);
  const joined = [...to.stops, stop];
  const past = readPast(left) + readPast(joined) - readPast(from.stops) - readPast(to.stops);
  return { url: to.page.url, obstacles: obstaclesTo(joined, rules), moreWords: past / scale };
}

/** What would come of making two pages one. */
function oneWith(other: Standing, here: Standing, { rules, scale }: Ground): NearestPage {
  const joined = [...here.stops, ...other.stops];
  const past = readPast(joined) - readPast(here.stops) - readPast(other.stops);
  return { url: other.page.url, obstacles: obstaclesTo(joined, rules), moreWords: past / scale };
}

/** Σ weight(s) · (words of the page − words of s), in scaled weights. */
function readPast(stops: readonly Stop[]): number {
  const words = wordsOf(contentOf(stops));
  return stops.reduce((sum, stop) => sum + stop.weight * (words - stop.words), 0);
}

function byNearness(one: NearestPage, other: NearestPage, { rules }: Ground): number {
  return (
    distanceTo(one.obstacles, rules) - distanceTo(other.obstacles, rules) ||
    one.moreWords - other.moreWords ||
    byCodeUnit(one.url, other.url)
  );
}
