import type { Page, Plan } from '../../planner/plan.ts';
import { withBase } from './link.ts';
import type { ShownModel } from './shown-passage.ts';

/** The page at which a search finds each published passage, and to which a link from another passage leads. */
export type Homes = ReadonlyMap<string, Page>;

/** A passage's home is the page that is named after its need; else one whose core it is in; else one that holds it. */
export function homesOf({ passages }: Pick<ShownModel, 'passages'>, { pages }: Pick<Plan, 'pages'>): Homes {
  const homes = new Map<string, Page>();
  const pagesHolding = new Map<string, Page[]>();
  for (const page of pages)
    for (const passage of page.passages) {
      const holding = pagesHolding.get(passage);
      if (holding) holding.push(page);
      else pagesHolding.set(passage, [page]);
    }
  for (const { id, need } of passages) {
    const holding = pagesHolding.get(id) ?? [];
    const home =
      holding.find(page => page.id === need && page.core.includes(need)) ??
      holding.find(page => page.core.includes(need)) ??
      holding[0];
    if (home) homes.set(id, home);
  }
  return homes;
}

/**
 * The address of a passage at its home.
 *
 * @throws TypeError if no page holds it.
 */
export function linkHome(passage: string, homes: Homes, base: string): string {
  const home = homes.get(passage);
  if (!home) throw new TypeError(`No page holds passage ${passage}.`);
  return `${withBase(base, home.url)}#${passage}`;
}

/**
 * Where `[…](need:ID)` leads, by need. Of several variants, the one that answers everybody comes first; a need that no
 * page answers is not in it.
 */
export function linksToNeeds(
  { passages }: Pick<ShownModel, 'passages'>,
  homes: Homes,
  base: string,
): Readonly<Record<string, string>> {
  const links = new Map<string, string>();
  for (const { id, need } of passages.toSorted((a, b) => a.for.length - b.for.length)) {
    if (homes.has(id) && !links.has(need)) links.set(need, linkHome(id, homes, base));
  }
  return Object.fromEntries(links);
}
