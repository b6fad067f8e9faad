import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltPage, BuiltSite } from './built-site.ts';
import { metaPolicy } from './policy.ts';

/** Writes pages' policies into their heads, for a host that cannot send each its own. */
export async function putPoliciesIntoPages({ dir }: BuiltSite, pages: readonly BuiltPage[]): Promise<void> {
  for (const page of pages) {
    const file = join(dir, page.file);
    await writeFile(file, withPolicy(await readFile(file, 'utf8'), metaPolicy(page)));
  }
}

/** Behind the encoding, which has to be said early, and before all that the policy is about. */
function withPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
  return html.replace(/<head[^>]*>(\s*<meta charset=[^>]*>)?/i, head => `${head}${meta}`);
}
