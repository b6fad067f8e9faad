import { isDeepStrictEqual } from 'node:util';
import type { PlannedSite } from '../derive-site.ts';
import type { Address } from './link.ts';
import { isShownAlike } from './shown-passage.ts';
import { type SiteView, viewSite } from './site-view.ts';

/**
 * Views one site after the other. What is shown as it was the last time is that very value, be it one page or the whole site: so
 * whoever has shown it knows it again.
 */
export function viewKeeper(): (site: PlannedSite, address: Address) => SiteView {
  let last: { readonly site: PlannedSite; readonly address: Address; readonly view: SiteView } | undefined;
  return (site, address) => {
    if (last?.site === site && last.address === address) return last.view;
    const isSame = last?.address === address && isSeenAlike(last.site, site);
    const view = last && isSame ? last.view : keepParts(viewSite(site.model, site.plan, address), last?.view);
    last = { site, address, view };
    return view;
  };
}

/** Whether two sites differ in nothing that a view is made from. */
function isSeenAlike(one: PlannedSite, other: PlannedSite): boolean {
  return (
    one.plan === other.plan &&
    one.model.settings === other.model.settings &&
    areEach(one.model.journeys, other.model.journeys, Object.is) &&
    areEach(one.model.passages, other.model.passages, isShownAlike)
  );
}

function areEach<One>(
  some: readonly One[],
  others: readonly One[],
  areSame: (one: One, other: One) => boolean,
): boolean {
  const isAsThere = (one: One, other: One | undefined) =>
    one === other || (other !== undefined && areSame(one, other));
  return some.length === others.length && some.every((one, at) => isAsThere(one, others[at]));
}

function keepParts(view: SiteView, before: SiteView | undefined): SiteView {
  if (!before) return view;
  return {
    ...view,
    doorway: kept(view.doorway, before.doorway),
    pages: keepEach(view.pages, before.pages, ({ id }) => id),
    entryLinks: keepEach(view.entryLinks, before.entryLinks, ({ journey }) => journey),
    moved: keepEach(view.moved, before.moved, ({ name }) => name),
    needs: kept(view.needs, before.needs),
  };
}

function keepEach<Part>(
  parts: readonly Part[],
  before: readonly Part[],
  nameOf: (part: Part) => string,
): readonly Part[] {
  const known = new Map(before.map(part => [nameOf(part), part]));
  return parts.map(part => kept(part, known.get(nameOf(part))));
}

function kept<Part>(part: Part, before: Part | undefined): Part {
  return before !== undefined && isDeepStrictEqual(part, before) ? before : part;
}
