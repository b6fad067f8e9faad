import type { APIRoute } from 'astro';
import { thread } from '../view/thread.ts';

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{stroke:#cb1e21}@media(prefers-color-scheme:dark){path{stroke:#fb7764}}</style><path fill="none" stroke-width="3" stroke-linecap="round" d="${thread}"/></svg>`;

export const GET: APIRoute = () => new Response(icon, { headers: { 'content-type': 'image/svg+xml' } });
