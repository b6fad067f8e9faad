import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration, HookParameters } from 'astro';
import type { DerivedSite, PlannedSite } from './derive-site.ts';
import { type Address, entryLinks, fullAddress } from './view/link.ts';
import { lastUpdated } from './view/page-view.ts';

/** Lists a site's pages for search engines, each with when it was last changed. */
export function sitemapOf(current: () => DerivedSite['site'], address: Address): AstroIntegration {
  let known: { readonly site: DerivedSite['site']; readonly listing: Listing } | undefined;
  const listing = () => {
    const site = current();
    if (!known || known.site !== site) known = { site, listing: listingOf(site, address) };
    return known.listing;
  };
  return sitemap({
    filter: url => !leadsOn(url, listing()),
    serialize: item => {
      const latest = listing().updated.get(item.url);
      return latest ? { ...item, lastmod: latest } : item;
    },
  });
}

interface Listing {
  readonly entryLinks: string;
  readonly redirects: ReadonlySet<string | undefined>;
  /** By address. */
  readonly updated: ReadonlyMap<string | undefined, string | undefined>;
}

function listingOf(site: DerivedSite['site'], address: Address): Listing {
  const held = new Map(site?.model.passages.map(passage => [passage.id, passage]));
  const pages = site?.plan.pages ?? [];
  return {
    entryLinks: `${fullAddress(entryLinks, address)}`,
    redirects: new Set(site?.plan.redirects.map(({ from }) => fullAddress(from, address))),
    updated: new Map(
      pages.map(({ url, passages }) => [
        fullAddress(url, address),
        lastUpdated(passages.flatMap(id => held.get(id) ?? [])),
      ]),
    ),
  };
}

/** The page that an address leads to is listed, and not the address: neither where a page was, nor an entry link. */
function leadsOn(url: string, { entryLinks: start, redirects }: Listing): boolean {
  return url.startsWith(start) || redirects.has(url);
}

/**
 * The same, where Astro does not build: the sitemap's files by their names.
 *
 * @param address of a site that has one
 */
export async function sitemapFiles(
  site: PlannedSite,
  address: Address,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-sitemap-'));
  try {
    const { hooks } = sitemapOf(() => site, address);
    const pathnames = ['', ...site.plan.pages.map(({ id }) => `${id}/`)];
    const config = { ...address, trailingSlash: 'ignore', build: { format: 'directory' } };
    const logger = { info: () => undefined, warn: () => undefined, error: fail };
    // Of all that Astro tells, what it asks for.
    await hooks['astro:config:done']?.({ config } as HookParameters<'astro:config:done'>);
    await hooks['astro:routes:resolved']?.({
      routes: [],
    } as unknown as HookParameters<'astro:routes:resolved'>);
    await hooks['astro:build:done']?.({
      dir: pathToFileURL(`${folder}${sep}`),
      pages: pathnames.map(pathname => ({ pathname })),
      logger,
    } as unknown as HookParameters<'astro:build:done'>);
    const files = (await readdir(folder)).map(
      async file => [file, await readFile(join(folder, file))] as const,
    );
    return new Map(await Promise.all(files));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function fail(words: string): never {
  throw new Error(words);
}
