import type { Beat } from '../model/model.ts';

/** All pages, each journey's path through them, and the certificate: what `throughline plan --json` prints. */
export interface Plan {
  readonly version: 1;
  readonly settings: {
    readonly budget: number;
    readonly focus: number;
    readonly apart?: readonly (readonly [string, string])[];
  };
  readonly certificate: Certificate;
  /** The words that visitors read past in a month: Σ weight(s) · (words of s's page − words of s). */
  readonly offTopicWords: number;
  /** Every passage that some stop needs, by id. */
  readonly passages: Readonly<Record<string, PlannedPassage>>;
  /** Sorted by id. */
  readonly pages: readonly Page[];
  /** Sorted by id. */
  readonly journeys: readonly JourneyPath[];
  /** The passages that no stop needs, sorted by id; they are not published. */
  readonly unneeded: readonly string[];
  /** Where every address leads that was a page's once and is none now; sorted by address. */
  readonly redirects: readonly Redirect[];
}

export interface Certificate {
  readonly pages: number;
  /** No lawful plan has fewer pages than this. Proven. */
  readonly lowerBound: number;
  /** The plan is the least by every objective, and each was proven. */
  readonly optimal: boolean;
  /** The objectives that were proven, in their order: a later one only where each before it is. */
  readonly proven: readonly Objective[];
}

/**
 * In the order in which they are weighed: fewest pages, fewest words read past, fewest moved pages, least names. Where pages
 * that were published before are as good by the first three, they stay, whatever their names.
 */
export const objectives = ['pages', 'words', 'moves', 'names'] as const;
export type Objective = (typeof objectives)[number];

export interface PlannedPassage {
  readonly need: string;
  readonly words: number;
  readonly beat?: Beat;
}

/** One or more stops that share a core. */
export interface Page {
  readonly id: string;
  /** `/<id>/`, without the site's base. */
  readonly url: string;
  /** The needs that every stop of the page has in common, in the page's reading order; the first names the page. */
  readonly core: readonly string[];
  /** In the order in which they stand on the page. */
  readonly passages: readonly string[];
  readonly words: number;
  /** `<journey>.<stop>`, sorted. */
  readonly stops: readonly string[];
  /** The journeys that begin here, sorted. */
  readonly entries: readonly string[];
}

export interface JourneyPath {
  readonly id: string;
  readonly persona: readonly string[];
  readonly weight: number;
  readonly path: readonly PlannedStop[];
}

export interface PlannedStop {
  /** `<journey>.<stop>` */
  readonly stop: string;
  readonly page: string;
  readonly needs: readonly string[];
}

export interface Redirect {
  readonly from: string;
  /** A page of this plan, or the doorway. */
  readonly to: string;
}
