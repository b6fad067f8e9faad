import { twins } from 'virtual:throughline/twins';
import type { APIRoute, GetStaticPaths } from 'astro';

export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(twins.pages).map(([twin, markdown]) => ({ params: { twin }, props: { markdown } }));

export const GET: APIRoute<{ markdown: string }> = ({ props }) =>
  new Response(props.markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
