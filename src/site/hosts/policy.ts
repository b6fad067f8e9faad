import type { BuiltPage } from './built-site.ts';
import { directives, type PageSources } from './page-sources.ts';

/**
 * The Content-Security-Policy of one page: nothing but what it holds. It is the page's own, since each has styles of its
 * own for the stops on it, and one policy with the hashes of all would grow with the site until no server takes it.
 */
export function pagePolicy({ sources }: BuiltPage): string {
  return [
    "default-src 'none'",
    ...directives.flatMap(directive => allowed(directive, sources[directive])),
    ...fixed(sources),
    framed,
  ].join('; ');
}

/** The same in a page's head, where nothing can be said of who frames it. */
export function metaPolicy(page: BuiltPage): string {
  return pagePolicy(page).replace(`; ${framed}`, '');
}

/**
 * For whatever has no policy of its own, and beside the policy that stands in a page: what holds for all pages alike. It
 * names no hash, so that a server that still has the last build's policy shows this build's pages. Where several
 * policies come to one page, a browser obeys each, so this one says nothing of styles.
 */
export function sitePolicy(pages: readonly BuiltPage[]): string {
  const sources = Object.fromEntries(
    directives.map(directive => [
      directive,
      [...new Set(pages.flatMap(page => page.sources[directive] ?? []))].sort(),
    ]),
  ) as PageSources;
  const common = directives.filter(
    directive =>
      !directive.startsWith('style-src') &&
      !sources[directive]?.some(source => source.startsWith("'sha256-") || source === "'unsafe-hashes'"),
  );
  const named = common.flatMap(directive =>
    sources[directive]?.length ? allowed(directive, sources[directive]) : [],
  );
  const nowhere = sources['object-src']?.length ? [] : ["object-src 'none'"];
  return [...named, ...nowhere, ...fixed(sources), framed].join('; ');
}

const framed = "frame-ancestors 'self'";

function allowed(directive: string, sources: readonly string[] | undefined): readonly string[] {
  return sources?.length ? [`${directive} ${sources.join(' ')}`] : [];
}

/** What `default-src` does not reach. */
function fixed(sources: PageSources): readonly string[] {
  return ["base-uri 'none'", ...(sources['form-action']?.length ? [] : ["form-action 'none'"])];
}
