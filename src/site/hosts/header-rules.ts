import { withBase } from '../view/link.ts';
import { type BuiltPage, type BuiltSite, isNotFound } from './built-site.ts';
import { pagePolicy, sitePolicy } from './policy.ts';
import { forGood, responseHeaders, unchanging } from './response-headers.ts';

/** In a `_headers` file: the headers of whatever is asked for by a path, which may end in `*`. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * For all that is sent. Both hosts have a browser ask again for what has no other rule, and so nothing is said of that
 * here: where two rules meet, one of them puts both values into one header.
 */
export function siteRules({ base, pages }: BuiltSite): readonly HeaderRule[] {
  return [
    {
      path: withBase(base, '*'),
      headers: { ...responseHeaders, 'Content-Security-Policy': sitePolicy(pages) },
    },
    ...unchanging.map(folder => ({
      path: withBase(base, `${folder}/*`),
      headers: { 'Cache-Control': forGood },
    })),
  ];
}

/**
 * A rule for every page but the 404, which stands at no path. The policy of all pages meets the page's own here, in one
 * header or in its place; either way the page's own is what counts, since it allows no more.
 */
export function pageRules({ pages }: BuiltSite): readonly HeaderRule[] {
  const rules = pages
    .filter(page => !isNotFound(page))
    .map(page => ({ path: pathOf(page), headers: { 'Content-Security-Policy': pagePolicy(page) } }));
  return withOneForMany(rules);
}

export function writeRules(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}

/** A page is also what stands at its path with no slash, or with the name of its file. */
function pathOf({ file, path }: BuiltPage): string {
  return file.includes('/') && path.endsWith('/') ? `${path}*` : path;
}

/** Pages beside one another in a folder that all have one policy, as entry links have, need one rule. */
function withOneForMany(rules: readonly HeaderRule[]): readonly HeaderRule[] {
  const byFolder = Map.groupBy(rules, ({ path }) => path.replace(/[^/]+\/\*$/, ''));
  return [...byFolder].flatMap(([folder, within]) => {
    const isDeep = folder.split('/').length > 2 && within.length > 1;
    const policies = new Set(within.map(({ headers }) => headers['Content-Security-Policy']));
    const isAlone = !rules.some(one => one.path.startsWith(folder) && !within.includes(one));
    const [first] = within;
    return first && isDeep && policies.size === 1 && isAlone ? [{ ...first, path: `${folder}*` }] : within;
  });
}
