import type { PlacedStop } from './register.ts';

/** Astro's own `site` and `base`. */
export interface Address {
  readonly site: string | undefined;
  readonly base: string;
}

/** `/crm/` and `/what-moving-takes/` make `/crm/what-moving-takes/`. */
export function withBase(base: string, url: string): string {
  return `${base.replace(/\/+$/, '')}/${url.replace(/^\/+/, '')}`;
}

/** Every entry link stands below it, and no page (see planner/reserved-names.ts). */
export const entryLinks = '/go/';

/** The short address at which a journey can be entered, without the site's base. */
export function entryLink(journey: string): string {
  return `${entryLinks}${journey}/`;
}

/** The whole address of a page, with the host; undefined while the site has none. */
export function fullAddress(url: string, { site, base }: Address): string | undefined {
  return site && new URL(withBase(base, url), site).href;
}

/** The address by which others can name what stands at a path with the base; the path alone while the site has no host. */
export function publicAddress(path: string, site: string | undefined): string {
  return site ? new URL(path, site).href : path;
}

/** The address of a stop: its page, at the fragment that carries the journey. */
export function linkToStop({ stop, page }: Pick<PlacedStop, 'stop' | 'page'>, base: string): string {
  return `${withBase(base, page.url)}#${stop.id}`;
}
