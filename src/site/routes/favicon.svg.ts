import type { APIRoute } from 'astro';

/** A thread that runs from the rim of a circle to its centre. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path,circle{stroke:#1f5f57}@media(prefers-color-scheme:dark){path,circle{stroke:#8fd6c8}}</style><g fill="none" stroke-width="3" stroke-linecap="round"><circle cx="16" cy="16" r="13" opacity=".35"/><path d="M29 16a9 9 0 1 1-9-9c5 0 7 9-4 9"/></g></svg>`;

export const GET: APIRoute = () => new Response(icon, { headers: { 'content-type': 'image/svg+xml' } });
