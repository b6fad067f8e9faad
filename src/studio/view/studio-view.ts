import { numbersOf } from '../../model/numbers.ts';
import { type MapView, viewMap } from '../map/map-view.ts';
import type { Ground } from '../what-if/question.ts';
import { certificateInWords } from '../words/certificate.ts';
import { type CoverageView, viewCoverage } from './coverage-view.ts';
import { type FindingsView, viewFindings } from './findings-view.ts';
import { type PageCard, viewPages } from './page-cards.ts';
import { type StoryView, viewStories } from './story-view.ts';
import type { Studied } from './studied.ts';

/** What every page of the studio says. */
export interface BoardView {
  readonly name: string;
  /** The plan's certificate in sentences. */
  readonly certificate: string;
  /** How many there are of each. */
  readonly stories: number;
  readonly pages: number;
  readonly findings: number;
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

/** Each is made by itself, so that a page waits for no other's. */
export const studioViews: {
  readonly [Name in keyof StudioViews]: (studied: Studied) => StudioViews[Name];
} = {
  board: ({ model, plan, effort, findings }) => ({
    name: model.settings.name,
    certificate: certificateInWords(plan, effort),
    stories: model.journeys.length,
    pages: plan.pages.length,
    findings: findings.length,
  }),
  map: ({ model, plan }) => viewMap(model, plan),
  findings: viewFindings,
  pages: viewPages,
  coverage: viewCoverage,
  stories: studied => viewStories(studied, viewFindings(studied).all),
  whatIf: ({ model, plan, lock, effort }) => ({
    personas: model.personas.map(({ id, name }) => ({ id, name })),
    journeys: model.journeys.map(({ id, title }) => ({ id, title })),
    ground: { numbers: numbersOf(model), now: plan, lock, effort },
  }),
};
