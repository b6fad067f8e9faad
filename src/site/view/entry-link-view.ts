import type { Plan } from '../../planner/plan.ts';
import { linkToStop, withBase } from './link.ts';
import type { PageTitle } from './page-titles.ts';
import { type PictureView, viewPicture } from './picture-view.ts';
import type { Register } from './register.ts';

/** What stands at `/go/<journey>/`: a short address that lands at the journey's first stop. */
export interface EntryLinkView {
  readonly journey: string;
  /** The first stop, with the site's base. */
  readonly href: string;
  /** The page that it is on, with the site's base. */
  readonly page: string;
  /** What that page is called. */
  readonly title: string;
  readonly description: string;
  /** The page's own picture. */
  readonly picture: PictureView | undefined;
}

export function viewEntryLinks(
  plan: Plan,
  register: Register,
  titles: ReadonlyMap<string, PageTitle>,
  base: string,
): EntryLinkView[] {
  const urlOf = new Map(plan.pages.map(({ id, url }) => [id, url]));
  return plan.journeys.map(({ id, path: [first] }) => {
    const url = first && urlOf.get(first.page);
    const told = first && titles.get(first.page);
    if (!url || !told) throw new TypeError(`Journey ${id} begins on no page.`);
    return {
      journey: id,
      href: linkToStop(register.stop(first.stop), base),
      page: withBase(base, url),
      title: told.title,
      description: told.description,
      picture: viewPicture(first.page, told.question),
    };
  });
}
