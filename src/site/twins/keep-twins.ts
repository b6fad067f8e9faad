import type { PlannedSite } from '../derive-site.ts';
import type { SiteView } from '../view/site-view.ts';
import type { Twins } from './write-twins.ts';

/** Writes twins once they are asked for, and for the same site once. */
export function twinsKeeper(): (site: PlannedSite, view: SiteView) => Promise<Twins> {
  let writing: Promise<(site: PlannedSite, view: SiteView) => Twins> | undefined;
  let kept: { readonly site: PlannedSite; readonly view: SiteView; readonly twins: Twins } | undefined;
  return async (site, view) => {
    writing ??= import('./write-twins.ts').then(({ twinsWriter }) => twinsWriter());
    const write = await writing;
    if (kept?.site !== site || kept.view !== view) kept = { site, view, twins: write(site, view) };
    return kept.twins;
  };
}
