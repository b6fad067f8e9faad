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
  readonly findings: FindingsView;
  readonly pages: readonly PageCard[];
  readonly coverage: CoverageView;
  readonly stories: readonly StoryView[];
}

export function viewStudio(studied: Studied): StudioView {
  const { model, plan, effort } = studied;
  const findings = viewFindings(studied);
  return {
    name: model.settings.name,
    certificate: certificateInWords(plan, effort),
    findings,
    pages: viewPages(studied),
    coverage: viewCoverage(studied),
    stories: viewStories(studied, findings.all),
  };
}
