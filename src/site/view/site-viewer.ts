import type { PlannedSite } from '../derive-site.ts';
import { keepPages } from './keep-pages.ts';
import type { Address } from './link.ts';
import { type SiteView, viewSite } from './site-view.ts';

/** Views a site, and the same site once; a page that is shown as in the last is the very same value. */
export function siteViewer(address: Address): (site: PlannedSite) => SiteView {
  let viewed: { readonly site: PlannedSite; readonly view: SiteView } | undefined;
  return site => {
    if (viewed?.site !== site)
      viewed = { site, view: keepPages(viewSite(site.model, site.plan, address), viewed?.view) };
    return viewed.view;
  };
}
