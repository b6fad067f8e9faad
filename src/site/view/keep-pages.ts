import { isDeepStrictEqual } from 'node:util';
import type { PageView } from './page-view.ts';
import type { SiteView } from './site-view.ts';

/** The same site, with each page that was shown before in the same way as that very value: so whoever has shown it knows it again. */
export function keepPages(site: SiteView, before: SiteView | undefined): SiteView {
  const known = new Map<string, PageView>(before?.pages.map(page => [page.id, page]));
  return {
    ...site,
    pages: site.pages.map(page => {
      const last = known.get(page.id);
      return last && isDeepStrictEqual(last, page) ? last : page;
    }),
  };
}
