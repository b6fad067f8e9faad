import type { PlannedSite } from './derive-site.ts';
import type { Address } from './view/link.ts';

/** Writes a sitemap's files, by their names; what writes them is loaded when it is needed. */
export function sitemapWriter(
  address: Address,
): (site: PlannedSite) => Promise<ReadonlyMap<string, Uint8Array>> {
  return async site => (await import('./sitemap.ts')).sitemapFiles(site, address);
}
