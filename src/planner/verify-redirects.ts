import type { Lock } from '../model/lock.ts';
import type { Plan } from './plan.ts';
import { reservedNames } from './reserved-names.ts';

/** What of the redirects does not lead in one step to a page, and which address of the lock answers no more. */
export function verifyRedirects({ pages, redirects }: Plan, lock: Lock): string[] {
  const live = new Set(pages.map(page => page.url));
  const left = new Set(redirects.map(({ from }) => from));
  const published = [...Object.keys(lock.pages).map(id => `/${id}/`), ...Object.keys(lock.redirects)];
  return [
    ...(left.size < redirects.length ? ['An address leads to two.'] : []),
    ...redirects.flatMap(({ from, to }) => [
      ...(live.has(from) ? [`${from} is a page, and leads on to ${to}.`] : []),
      ...(isReserved(from) ? [`${from} is the site’s own, and leads on to ${to}.`] : []),
      ...(/^\/[a-z0-9-]+\/$/.test(from) ? [] : [`${from} was no page’s address, and leads on to ${to}.`]),
      ...(to === '/' || live.has(to) ? [] : [`${from} leads to ${to}, which is no page.`]),
    ]),
    ...published
      .filter(url => !live.has(url) && !left.has(url) && !isReserved(url))
      .map(url => `${url} was published, and answers no more.`),
  ];
}

function isReserved(url: string): boolean {
  return reservedNames.has(url.slice(1, -1));
}
