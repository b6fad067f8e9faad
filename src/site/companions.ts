import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { DerivedSite } from './derive-site.ts';
import { type Address, fullAddress } from './view/link.ts';

/** The integrations that a Throughline site stands on, each unless the user has brought it. */
export function integrations(
  { site, base, integrations: own }: AstroConfig,
  current: () => DerivedSite['site'],
): AstroIntegration[] {
  const names = new Set(own.map(one => one.name));
  const companions = [mdx()];
  // A sitemap lists full addresses, so there is none before the site has one.
  if (site) companions.push(sitemap({ serialize: item => withDate(item, current(), { site, base }) }));
  return companions.filter(one => !names.has(one.name));
}

/** A page was last changed when the latest of its passages was. */
function withDate<Item extends { url: string; lastmod?: string | undefined }>(
  item: Item,
  site: DerivedSite['site'],
  address: Address,
): Item {
  const page = site?.plan.pages.find(one => item.url === fullAddress(one.url, address));
  const dates = site?.model.passages.flatMap(
    ({ id, updated }) => (page?.passages.includes(id) && updated) || [],
  );
  const latest = dates?.sort().at(-1);
  return latest ? { ...item, lastmod: latest } : item;
}
