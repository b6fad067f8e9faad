import { twins } from 'virtual:throughline/twins';
import type { APIRoute } from 'astro';

export const GET: APIRoute = () =>
  new Response(twins.llmsTxt(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
