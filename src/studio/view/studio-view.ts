import { isError } from '../../model/finding.ts';
import { numbersOf } from '../../model/numbers.ts';
import { type MapView, viewMap } from '../map/map-view.ts';
import type { Ground } from '../what-if/question.ts';
import { certificateInWords } from '../words/certificate.ts';
import { type CoverageView, viewCoverage } from './coverage-view.ts';
import { type FindingsView, viewFindings } from './findings-view.ts';
import { type PageCard, viewPages } from './page-cards.ts';
import { type StoryView, viewStories } from './story-view.ts';
import type { Studied, StudiedPlan } from './studied.ts';

/** What every page of the studio says. */
export interface BoardView {
  readonly name: string;
  /** Undefined while no plan can be made. */
  readonly plan: PlanInShort | undefined;
  /** How many there are. */
  readonly findings: number;
  /** Of those, how many keep a plan from being made. */
  readonly errors: number;
}

interface PlanInShort {
  /** Its certificate in sentences. */
  readonly certificate: string;
  /** How many there are of each. */
  readonly stories: number;
  readonly pages: number;
}

/** Everything that the studio shows, in plain values, view by view. */
export interface StudioViews {
  readonly board: BoardView;
  readonly map: MapView;
  readonly findings: FindingsView;
  readonly pages: readonly PageCard[];
  readonly coverage: CoverageView;
  readonly stories: readonly StoryView[];
  readonly whatIf: WhatIfView;
}

export interface WhatIfView {
  readonly personas: readonly { readonly id: string; readonly name: string }[];
  readonly journeys: readonly { readonly id: string; readonly title: string }[];
  readonly ground: Ground;
}

export type ViewName = keyof StudioViews;
type Views<Names extends ViewName, From> = {
  readonly [Name in Names]: (studied: From) => StudioViews[Name];
};

/** Each view is made by itself, so that a page waits for no other's. */
const views: Views<'board' | 'findings' | 'coverage', Studied> = {
  board: ({ draft, site, effort, findings }) => ({
    name: draft.settings.name,
    plan: site && {
      certificate: certificateInWords(site.plan, effort),
      stories: site.model.journeys.length,
      pages: site.plan.pages.length,
    },
    findings: findings.length,
    errors: findings.filter(isError).length,
  }),
  findings: viewFindings,
  coverage: studied => viewCoverage(studied.draft, viewFindings(studied).all),
};

const viewsOfPlan: Views<Exclude<ViewName, keyof typeof views>, StudiedPlan> = {
  map: ({ site: { model, plan } }) => viewMap(model, plan),
  pages: viewPages,
  stories: studied => viewStories(studied, viewFindings(studied).all),
  whatIf: ({ site: { model, plan, lock }, effort }) => ({
    personas: model.personas.map(({ id, name }) => ({ id, name })),
    journeys: model.journeys.map(({ id, title }) => ({ id, title })),
    ground: { numbers: numbersOf(model), now: plan, lock, effort },
  }),
};

export const viewNames = [...namesIn(views), ...namesIn(viewsOfPlan)];

/** Undefined where it shows a plan, and there is none. */
export function viewOf(name: ViewName, studied: Studied): StudioViews[ViewName] | undefined {
  if (isIn(views, name)) return views[name](studied);
  const { site } = studied;
  return site && viewsOfPlan[name]({ ...studied, site });
}

function namesIn<Name extends string>(named: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(named) as Name[];
}

function isIn<Name extends string>(named: Readonly<Record<Name, unknown>>, name: string): name is Name {
  return Object.hasOwn(named, name);
}
