import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltSite } from './built-site.ts';
import { putPoliciesIntoPages } from './page-policy-meta.ts';

/**
 * GitHub Pages sends `404.html` by itself, and takes neither headers nor redirects: policies stand in the pages, and old
 * addresses lead on by theirs. Without `.nojekyll` it would leave out `_astro/`.
 */
export async function prepareForGithubPages(site: BuiltSite): Promise<void> {
  await writeFile(join(site.dir, '.nojekyll'), '');
  await putPoliciesIntoPages(site, site.pages);
}
