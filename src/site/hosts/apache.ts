import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withBase } from '../view/link.ts';
import { addToFile } from './add-to-file.ts';
import { type BuiltPage, type BuiltSite, isNotFound } from './built-site.ts';
import { putPoliciesIntoPages } from './page-policy-meta.ts';
import { pagePolicy, sitePolicy } from './policy.ts';
import { askAgain, forGood, responseHeaders, unchanging } from './response-headers.ts';

/**
 * `.htaccess` at the top, and beside each page one with the page's policy: Apache reads those on the way to a file alone,
 * so it is as fast for a thousand pages as for ten.
 */
export async function prepareForApache(site: BuiltSite): Promise<void> {
  await addToFile(join(site.dir, '.htaccess'), ofSite(site));
  for (const folder of unchanging) await write(site, folder, `Header set Cache-Control "${forGood}"\n`);
  const byFolder = Map.groupBy(
    site.pages.filter(page => !isNotFound(page)),
    ({ file }) => dirname(file),
  );
  for (const [folder, pages] of byFolder) await write(site, folder, pages.map(ofPage).join(''));
  await putPoliciesIntoPages(site, site.pages.filter(isNotFound));
}

function ofSite({ base, redirects, pages }: BuiltSite): string {
  const headers = { ...responseHeaders, 'Content-Security-Policy': sitePolicy(pages) };
  return `# Apache heeds this where it is allowed to (AllowOverride FileInfo), and needs mod_headers (a2enmod headers).

ErrorDocument 404 ${withBase(base, '404.html')}
AddDefaultCharset utf-8
AddType "text/markdown; charset=utf-8" .md

${Object.entries(headers)
  .map(([name, value]) => `Header always set ${name} "${value}"\n`)
  .join('')}Header set Cache-Control "${askAgain}"

${redirects.map(({ from, to }) => movedTo(withBase(base, from), withBase(base, to))).join('')}
`;
}

function movedTo(from: string, to: string): string {
  const path = from.replace(/\/$/, '').replaceAll(/[^\w/-]/g, '\\$&');
  return `RedirectMatch 301 "^${path}/?$" "${to}"\n`;
}

/** Sections by a file's name come after all others, those of deeper folders last. */
function ofPage(page: BuiltPage): string {
  const name = page.file.slice(page.file.lastIndexOf('/') + 1);
  return `<Files "${name}">\n  Header always set Content-Security-Policy "${pagePolicy(page)}"\n</Files>\n`;
}

async function write({ dir }: BuiltSite, folder: string, text: string): Promise<void> {
  await mkdir(join(dir, folder), { recursive: true });
  await addToFile(join(dir, folder, '.htaccess'), text);
}
