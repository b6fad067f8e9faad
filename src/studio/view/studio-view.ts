import { numbersOf } from '../../model/numbers.ts';
import { type MapView, viewMap } from '../map/map-view.ts';
import type { Ground } from '../what-if/question.ts';
import { certificateInWords } from '../words/certificate.ts';
import { type CoverageView, viewCoverage } from './coverage-view.ts';
import { type FindingsView, viewFindings } from './findings-view.ts';
import { type PageCard, viewPages } from './page-cards.ts';
import { type StoryView, viewStories } from './story-view.ts';
import type { Studied } from './studied.ts';

/** Everything that the studio shows, in plain values. */
export interface StudioView {
  readonly name: string;
  /** The plan's certificate in sentences. */
  readonly certificate: string;
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

export function viewStudio(studied: Studied): StudioView {
  const { model, plan, lock, effort } = studied;
  const findings = viewFindings(studied);
  return {
    name: model.settings.name,
    certificate: certificateInWords(plan, effort),
    map: viewMap(model, plan),
    findings,
    pages: viewPages(studied),
    coverage: viewCoverage(studied),
    stories: viewStories(studied, findings.all),
    whatIf: {
      personas: model.personas.map(({ id, name }) => ({ id, name })),
      journeys: model.journeys.map(({ id, title }) => ({ id, title })),
      ground: { numbers: numbersOf(model), now: plan, lock, effort },
    },
  };
}
