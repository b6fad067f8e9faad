import mdx from '@astrojs/mdx';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { DerivedSite } from './derive-site.ts';
import { sitemapOf } from './sitemap.ts';

/** The integrations that a Throughline site stands on, each unless the user has brought it. */
export function integrations(
  { site, base, integrations: own }: AstroConfig,
  current: () => DerivedSite['site'],
): AstroIntegration[] {
  const names = new Set(own.map(one => one.name));
  const companions = [mdx()];
  // A sitemap lists full addresses, so there is none before the site has one.
  if (site) companions.push(sitemapOf(current, { site, base }));
  return companions.filter(one => !names.has(one.name));
}
