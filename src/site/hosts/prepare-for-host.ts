import type { Host } from '../../model/settings.ts';
import { prepareForApache } from './apache.ts';
import { type BuiltSite, readBuilt } from './built-site.ts';
import { prepareForCloudflare } from './cloudflare.ts';
import { prepareForGithubPages } from './github-pages.ts';
import { prepareForNetlify } from './netlify.ts';
import { prepareForNginx } from './nginx.ts';
import { prepareForS3 } from './s3.ts';

/**
 * Writes into a built folder what its host reads: redirects, caching, headers, and a policy for each page. Old addresses
 * keep the pages that lead on from them, for as long as nobody has told the host.
 */
export async function prepareForHost(host: Host, built: Omit<BuiltSite, 'pages'>): Promise<void> {
  await preparations[host](await readBuilt(built));
}

const preparations: Readonly<Record<Host, (site: BuiltSite) => Promise<void>>> = {
  netlify: prepareForNetlify,
  cloudflare: prepareForCloudflare,
  'github-pages': prepareForGithubPages,
  nginx: prepareForNginx,
  apache: prepareForApache,
  s3: prepareForS3,
};
