import { isFullAddress } from '../../model/address.ts';

/**
 * Where a link that stands in a passage leads.
 *
 * @param needs the addresses of the published needs
 * @returns undefined where it leads nowhere, and its words stay text
 */
export function hrefInPassage(href: string, needs: Readonly<Record<string, string>>): string | undefined {
  // As a browser reads it, which passes over spaces and line ends and takes capitals for small letters.
  const { protocol, pathname } = URL.parse(href, 'relative:/') ?? {};
  if (protocol === 'need:')
    return pathname !== undefined && Object.hasOwn(needs, pathname) ? needs[pathname] : undefined;
  return isFullAddress(href) || href.startsWith('#') ? href : undefined;
}
