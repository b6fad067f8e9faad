import { site } from 'virtual:throughline/site';
import type { APIRoute } from 'astro';
import { thread } from '../view/thread.ts';

const { light, dark } = site.colours.thread;

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{stroke:${light}}@media(prefers-color-scheme:dark){path{stroke:${dark}}}</style><path fill="none" stroke-width="3" stroke-linecap="round" d="${thread}"/></svg>`;

export const GET: APIRoute = () => new Response(icon, { headers: { 'content-type': 'image/svg+xml' } });
