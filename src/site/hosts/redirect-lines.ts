import { withBase } from '../view/link.ts';
import type { BuiltSite } from './built-site.ts';

/** The lines of a `_redirects` file. */
export function redirectLines({ base, redirects }: BuiltSite, status: '301' | '301!'): string {
  return redirects
    .map(({ from, to }) => `${withBase(base, from)} ${withBase(base, to)} ${status}\n`)
    .join('');
}
