import { site } from 'virtual:throughline/site';
import type { APIRoute } from 'astro';
import { fullAddress } from '../view/link.ts';

export const GET: APIRoute = () => {
  const sitemap = fullAddress('sitemap-index.xml', { site: site.address, base: site.base });
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`);
};
