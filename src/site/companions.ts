import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { DerivedSite } from './derive-site.ts';
import { type Address, entryLinks, fullAddress } from './view/link.ts';
import { lastUpdated } from './view/page-view.ts';

/** The integrations that a Throughline site stands on, each unless the user has brought it. */
export function integrations(
  { site, base, integrations: own }: AstroConfig,
  current: () => DerivedSite['site'],
): AstroIntegration[] {
  const names = new Set(own.map(one => one.name));
  const companions = [mdx()];
  // A sitemap lists full addresses, so there is none before the site has one.
  if (site) {
    const address = { site, base };
    companions.push(
      sitemap({
        filter: url => !leadsOn(url, current(), address),
        serialize: item => withDate(item, current(), address),
      }),
    );
  }
  return companions.filter(one => !names.has(one.name));
}

/** The page that an address leads to is listed, and not the address: neither where a page was, nor an entry link. */
function leadsOn(url: string, site: DerivedSite['site'], address: Address): boolean {
  const isEntryLink = url.startsWith(`${fullAddress(entryLinks, address)}`);
  return (
    isEntryLink || (site?.plan.redirects.some(({ from }) => url === fullAddress(from, address)) ?? false)
  );
}

function withDate<Item extends { url: string; lastmod?: string | undefined }>(
  item: Item,
  site: DerivedSite['site'],
  address: Address,
): Item {
  const page = site?.plan.pages.find(one => item.url === fullAddress(one.url, address));
  const held = site?.model.passages.filter(({ id }) => page?.passages.includes(id)) ?? [];
  const latest = lastUpdated(held);
  return latest ? { ...item, lastmod: latest } : item;
}
