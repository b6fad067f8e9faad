import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redirect } from '../../planner/plan.ts';
import { withBase } from '../view/link.ts';
import { type PageSources, sourcesOf } from './page-sources.ts';

/** What stands in the folder that goes to a host. */
export interface BuiltSite {
  /** The folder's absolute path. */
  readonly dir: string;
  /** Where the folder stands below its host, as in Astro's `base`. */
  readonly base: string;
  readonly redirects: readonly Redirect[];
  /** In the order of their paths. */
  readonly pages: readonly BuiltPage[];
}

export interface BuiltPage {
  /** From the folder: `what-moving-takes/index.html`. */
  readonly file: string;
  /** By which it is asked for, with the site's base. */
  readonly path: string;
  readonly sources: PageSources;
}

/** Reads back the pages that were written. */
export async function readBuilt(site: Omit<BuiltSite, 'pages'>): Promise<BuiltSite> {
  const { dir, base } = site;
  const files = (await readdir(dir, { recursive: true })).filter(file => file.endsWith('.html'));
  const pages: BuiltPage[] = [];
  for (const file of files.map(one => one.replaceAll('\\', '/')).sort()) {
    const sources = sourcesOf(await readFile(join(dir, file), 'utf8'));
    pages.push({ file, path: withBase(base, file.replace(/(^|\/)index\.html$/, '$1')), sources });
  }
  return { ...site, pages };
}

/** It is sent in the place of whatever is asked for, so that no host knows it by its path. */
export function isNotFound({ file }: BuiltPage): boolean {
  return file === '404.html';
}
