import type { Lock } from '../../src/model/lock.ts';

/**
 * A lock from who stood where.
 *
 * @param standsOn for each stop the id of its page
 * @param cores for each page the need that it was named after, where that is not its id
 */
export function lockOf(
  standsOn: Readonly<Record<string, string>>,
  cores: Readonly<Record<string, string>> = {},
  redirects: Lock['redirects'] = {},
): Lock {
  const standing = Map.groupBy(Object.entries(standsOn), ([, page]) => page);
  const pages = [...standing].map(([page, there]) => [
    page,
    { core: cores[page] ?? page, stops: there.map(([stop]) => stop) },
  ]);
  return { version: 1, pages: Object.fromEntries(pages), redirects };
}

/** The need that the page was named after on which each stop stood. */
export function lockedNeeds({ pages }: Lock): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.values(pages).flatMap(({ core, stops }) => stops.map(stop => [stop, core])),
  );
}
