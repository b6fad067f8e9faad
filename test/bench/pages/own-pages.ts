import { fileURLToPath } from 'node:url';
import { settingsSchema } from '../../../src/model/settings.ts';
import type { Plan } from '../../../src/planner/plan.ts';
import { deriveSite } from '../../../src/site/derive-site.ts';
import { twinsWriter } from '../../../src/site/twins/write-twins.ts';
import { viewSite } from '../../../src/site/view/site-view.ts';

/** This repository's own site in Markdown, for others to build, and a way through it to measure. */
export interface OwnPages {
  readonly pages: readonly PageText[];
  readonly walk: readonly Stop[];
}

export interface PageText {
  readonly id: string;
  readonly title: string;
  /** The page's passages and its ways on as Markdown, without the title; links lead to `/<page>/`. */
  readonly markdown: string;
}

export interface Stop {
  /** `<journey>.<stop>` */
  readonly stop: string;
  readonly page: string;
  /** What the page's first heading says. */
  readonly title: string;
}

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** @throws Error where the own site has errors. */
export async function readOwnPages(): Promise<OwnPages> {
  const { site } = await deriveSite(root, settingsSchema.parse({ name: 'Throughline' }));
  if (!site) throw new Error('The own site has errors: see what “check” says.');
  const view = viewSite(site.model, site.plan, { site: undefined, base: '/' });
  const twins = twinsWriter()(site, view);
  const pages = view.pages.map(({ id, title }) => ({
    id,
    title,
    markdown: withoutFragments(withoutTitle(twins.pages[id]?.() ?? '')),
  }));
  const titles = new Map(pages.map(({ id, title }) => [id, title]));
  const walk = longestPath(site.plan).map(({ stop, page }) => ({
    stop,
    page,
    title: titles.get(page) ?? '',
  }));
  return { pages, walk };
}

/** Neither the title nor the line below it, which tells the page's own address. */
function withoutTitle(twin: string): string {
  return twin.split('\n\n').slice(2).join('\n\n');
}

/** The fragments are journeys, which nobody else has. */
function withoutFragments(markdown: string): string {
  return markdown.replaceAll(/\]\((\/[^)#]*)#[^)]*\)/g, ']($1)');
}

/** Of the journeys with the most stops the first by name. */
function longestPath({ journeys }: Plan): Plan['journeys'][number]['path'] {
  return journeys.map(({ path }) => path).reduce((most, path) => (path.length > most.length ? path : most));
}
