import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withBase } from '../view/link.ts';
import type { BuiltSite } from './built-site.ts';
import { putPoliciesIntoPages } from './page-policy-meta.ts';
import { sitePolicy } from './policy.ts';
import { askAgain, forGood, responseHeaders, unchanging } from './response-headers.ts';

const file = '_nginx.conf';

/**
 * A file to be included in a `server`. nginx reads it when it is started or told to, and the pages when they are asked for:
 * so a page's hashes stand in the page, and none of them here, where they could be those of the last build.
 */
export async function prepareForNginx(site: BuiltSite): Promise<void> {
  await writeFile(join(site.dir, file), conf(site));
  await putPoliciesIntoPages(site, site.pages);
}

function conf({ base, redirects, pages }: BuiltSite): string {
  const headers = { ...responseHeaders, 'Content-Security-Policy': sitePolicy(pages) };
  return `# Include this in the "server" whose root holds this site at ${withBase(base, '/')}
#     include /path/to/this/folder/${file};
# and have nginx read it again after each deploy: nginx -t && nginx -s reload

index index.html;
charset utf-8;
charset_types text/css text/xml text/plain application/javascript text/javascript application/json;
absolute_redirect off;
error_page 404 ${quoted(withBase(base, '404.html'))};

set $throughline_cache "${askAgain}";
add_header Cache-Control $throughline_cache always;
${Object.entries(headers)
  .map(([name, value]) => `add_header ${name} "${value}" always;\n`)
  .join('')}
${unchanging
  .map(
    folder =>
      `location ^~ ${quoted(withBase(base, `${folder}/`))} { set $throughline_cache "${forGood}"; }\n`,
  )
  .join('')}location ~ \\.md$ { default_type "text/markdown; charset=utf-8"; }
location = ${quoted(withBase(base, file))} { internal; }
${redirects.map(({ from, to }) => movedTo(withBase(base, from), withBase(base, to))).join('')}`;
}

/** With the slash at its end, and without. */
function movedTo(from: string, to: string): string {
  return [from, from.replace(/\/$/, '')]
    .map(path => `location = ${quoted(path)} { return 301 ${quoted(to)}; }\n`)
    .join('');
}

function quoted(path: string): string {
  return `"${path.replaceAll(/["\\]/g, '\\$&')}"`;
}
