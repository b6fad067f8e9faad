import { twins } from 'virtual:throughline/twins';
import type { APIRoute, GetStaticPaths } from 'astro';

export const getStaticPaths: GetStaticPaths = () =>
  Object.keys(twins.pages).map(twin => ({ params: { twin } }));

export const GET: APIRoute = ({ params }) =>
  new Response(twins.pages[params['twin'] ?? '']?.() ?? null, {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
