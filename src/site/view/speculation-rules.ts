import { withBase } from './link.ts';
import type { WayView } from './page-view.ts';

interface Ahead {
  readonly where: object;
  readonly eagerness: 'immediate' | 'moderate';
}

/**
 * What a browser makes ready before it is asked for, as rules that are no script (WICG, Speculation Rules): the visitor's own next
 * step at once, whatever else is on the site as soon as the pointer rests on it; nothing off the site, and no file.
 *
 * Whose step it is, the fragment says; a rule by selector heeds it through the stop's siblings, and takes the link's address with its
 * own fragment, without which the page that was made ready would be thrown away. Where one stop alone is on the page, its step is everyone's.
 *
 * @param ways of the page; none on a page that is no stop's
 * @returns JSON that is safe in an element: nothing of it is in anyone's words
 */
export function speculationRules(ways: readonly WayView[], base: string): string {
  const leading = ways.filter(({ action }) => action?.answers !== undefined);
  const own = leading.map(({ stop }) =>
    ways.length === 1 ? `[data-action='${stop}']` : `[id='${stop}']:target~nav [data-action='${stop}']`,
  );
  const within = withBase(base, '/*');
  const ahead: Ahead[] = [
    ...(own.length > 0 ? [{ where: { selector_matches: own.join() }, eagerness: 'immediate' as const }] : []),
    {
      where: { and: [{ href_matches: within }, { not: { href_matches: `${within}.*` } }] },
      eagerness: 'moderate',
    },
  ];
  // A browser that fetches ahead, but does not render ahead, takes the second list.
  return JSON.stringify({ prerender: ahead, prefetch: ahead });
}
