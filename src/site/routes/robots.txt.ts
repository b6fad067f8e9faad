import { site } from 'virtual:throughline/site';
import type { APIRoute } from 'astro';

export const GET: APIRoute = () => {
  const sitemap = site.address && new URL(`${site.base}sitemap-index.xml`, site.address).href;
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`);
};
