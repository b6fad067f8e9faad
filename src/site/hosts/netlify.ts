import { join } from 'node:path';
import { addToFile } from './add-to-file.ts';
import { type BuiltSite, isNotFound } from './built-site.ts';
import { pageRules, siteRules, writeRules } from './header-rules.ts';
import { putPoliciesIntoPages } from './page-policy-meta.ts';
import { redirectLines } from './redirect-lines.ts';

/** `_headers` and `_redirects`, which Netlify reads at the top of what is deployed. It sends `404.html` by itself. */
export async function prepareForNetlify(site: BuiltSite): Promise<void> {
  await addToFile(join(site.dir, '_headers'), writeRules([...siteRules(site), ...pageRules(site)]));
  // A page stands at the old address too, and would be sent but for the “!”.
  await addToFile(join(site.dir, '_redirects'), redirectLines(site, '301!'));
  await putPoliciesIntoPages(site, site.pages.filter(isNotFound));
}
