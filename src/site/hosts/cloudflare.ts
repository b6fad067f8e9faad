import { join } from 'node:path';
import { addToFile } from './add-to-file.ts';
import { type BuiltSite, isNotFound } from './built-site.ts';
import { pageRules, siteRules, writeRules } from './header-rules.ts';
import { putPoliciesIntoPages } from './page-policy-meta.ts';
import { redirectLines } from './redirect-lines.ts';

/** What Cloudflare Pages takes, by its documentation; what is beyond it is passed over there, and not told. */
const most = { rules: 100, lineLength: 2000, redirects: 2000 };

/**
 * `_headers` and `_redirects`, which Cloudflare Pages reads at the top of what is deployed. It sends `404.html` by itself.
 * Where the pages are too many for rules of their own, their policies stand in their heads. Old addresses beyond the
 * limit lead on by the pages that stand there.
 */
export async function prepareForCloudflare(site: BuiltSite): Promise<void> {
  const ofSite = siteRules(site);
  const ofPages = pageRules(site);
  const fits =
    ofSite.length + ofPages.length <= most.rules &&
    ofPages.every(({ headers }) =>
      Object.values(headers).every(value => value.length < most.lineLength - 50),
    );
  await addToFile(join(site.dir, '_headers'), writeRules(fits ? [...ofSite, ...ofPages] : ofSite));
  const redirects = site.redirects.slice(0, most.redirects);
  await addToFile(join(site.dir, '_redirects'), redirectLines({ ...site, redirects }, '301'));
  await putPoliciesIntoPages(site, fits ? site.pages.filter(isNotFound) : site.pages);
}
