import type { Model } from '../../model/model.ts';
import { numbersOf } from '../../model/numbers.ts';
import { type Explanation, explain, type StandingStop } from '../../planner/index.ts';
import type { Plan } from '../../planner/plan.ts';
import { fullAddress, withBase } from '../../site/view/link.ts';
import { titlePages } from '../../site/view/page-titles.ts';
import { toChange, whyNot } from '../words/obstacles.ts';
import type { StudiedPlan } from './studied.ts';

/** Why a page is there, whom it serves, and what they read past. */
export interface PageCard {
  readonly id: string;
  readonly url: string;
  /** Where a visitor finds it. */
  readonly href: string;
  readonly title: string;
  readonly words: number;
  /** The questions that everyone on it asks. */
  readonly core: readonly string[];
  readonly stops: readonly StopOnPage[];
  /** Words a month that visitors read past on it. */
  readonly readPast: number;
  /** In sentences: who is nearest to standing here too, and what keeps them away. */
  readonly nearestStop: string | undefined;
  /** In sentences: with which page it is nearest to being one, and what would have to change. */
  readonly nearestPage: string | undefined;
}

export interface StopOnPage {
  readonly stop: string;
  readonly journey: string;
  readonly personas: readonly string[];
  readonly inquiry: string;
  /** Of the page, from 0 to 1, that is theirs. */
  readonly share: number;
  /** Words that they read past at a visit. */
  readonly past: number;
  readonly begins: boolean;
}

export function viewPages({ site: { model, plan }, address }: StudiedPlan): PageCard[] {
  const numbers = numbersOf(model);
  const titles = titlePages(model, plan);
  const questions = new Map(model.passages.map(({ id, question }) => [id, question]));
  return plan.pages.flatMap(page => {
    const why = explain(page.id, numbers, plan).find(isOfPage);
    if (!why) return [];
    const stops = why.stops.map(one => viewStop(one, page, model));
    const weights = new Map(model.journeys.map(({ id, weight }) => [id, weight]));
    const answers = page.passages.filter(id => page.core.includes(plan.passages[id]?.need ?? ''));
    return {
      id: page.id,
      url: page.url,
      href: fullAddress(page.url, address) ?? withBase(address.base, page.url),
      title: titles.get(page.id)?.title ?? page.id,
      words: page.words,
      core: answers.flatMap(id => questions.get(id) ?? []),
      stops,
      readPast: stops.reduce((sum, { past, journey }) => sum + past * (weights.get(journey) ?? 0), 0),
      nearestStop:
        why.nearestStop &&
        `${why.nearestStop.stop}, at ${why.nearestStop.url}. ${whyNot(why.nearestStop, plan)}`,
      nearestPage: why.nearestPage && `${why.nearestPage.url}. ${toChange(why.nearestPage, plan)}`,
    };
  });
}

function isOfPage(one: Explanation): one is Extract<Explanation, { kind: 'page' }> {
  return one.kind === 'page';
}

function viewStop(
  { stop, journey, words, share }: StandingStop,
  page: Plan['pages'][number],
  model: Model,
): StopOnPage {
  const own = model.journeys.find(({ id }) => id === journey);
  const names = new Map(model.personas.map(({ id, name }) => [id, name]));
  return {
    stop,
    journey,
    personas: own?.personas.flatMap(id => names.get(id) ?? []) ?? [],
    inquiry: own?.entry.inquiry ?? '',
    share,
    past: page.words - words,
    begins: own?.stops[0]?.id === stop,
  };
}
