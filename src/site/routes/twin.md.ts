import { twins } from 'virtual:throughline/twins';
import type { APIRoute, GetStaticPaths } from 'astro';

export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(twins.pages).map(([twin, write]) => ({ params: { twin }, props: { write } }));

export const GET: APIRoute<{ write: () => string }> = ({ props }) =>
  new Response(props.write(), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
