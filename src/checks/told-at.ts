import manifest from '../../package.json' with { type: 'json' };
import addresses from './addresses.json' with { type: 'json' };

/** Where the own site is found; undefined until package.json names it, since a link that leads nowhere helps nobody. */
export const homepage = 'homepage' in manifest ? String(manifest.homepage) : undefined;

const pathTo: Readonly<Record<string, string>> = addresses;

/** The address at which the own site tells of a rule, if both are known. */
export function toldAt(rule: string, site: string | undefined = homepage): string | undefined {
  const path = Object.hasOwn(pathTo, rule) ? pathTo[rule] : undefined;
  return site === undefined || path === undefined ? undefined : `${site.replace(/\/$/, '')}${path}`;
}
