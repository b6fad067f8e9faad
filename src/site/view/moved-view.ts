import type { Plan } from '../../planner/plan.ts';
import { withBase } from './link.ts';
import type { PageTitle } from './page-titles.ts';

/** What stands at an address that a page has left. */
export interface MovedView {
  /** `old`, for what stands at `/old/`. */
  readonly name: string;
  /** Where it leads, with the site's base. */
  readonly href: string;
  /** The title of the page there; undefined where it leads to the doorway. */
  readonly title: string | undefined;
}

export function viewMoved(
  { redirects, pages }: Plan,
  titles: ReadonlyMap<string, PageTitle>,
  base: string,
): MovedView[] {
  const idOf = new Map(pages.map(({ url, id }) => [url, id]));
  return redirects.map(({ from, to }) => ({
    name: from.slice(1, -1),
    href: withBase(base, to),
    title: titles.get(idOf.get(to) ?? '')?.title,
  }));
}
