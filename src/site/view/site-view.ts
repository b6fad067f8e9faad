import type { Plan } from '../../planner/plan.ts';
import { type DoorwayView, viewDoorway } from './doorway-view.ts';
import { type EntryLinkView, viewEntryLinks } from './entry-link-view.ts';
import { homesOf, linksToNeeds } from './homes.ts';
import { directionOf, openGraphLocale } from './language.ts';
import type { Address } from './link.ts';
import { type LookColours, lookColours } from './look-colours.ts';
import { type MovedView, viewMoved } from './moved-view.ts';
import { titlePages } from './page-titles.ts';
import { type PageView, viewPage } from './page-view.ts';
import { registerOf } from './register.ts';
import type { ShownModel } from './shown-passage.ts';

/** Everything that the published pages show, in words and addresses: plain values, ready to be handed to the routes. */
export interface SiteView {
  readonly name: string;
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  /** The language for whoever shows the site's pages elsewhere; undefined where its tag does not say enough. */
  readonly locale: string | undefined;
  readonly colours: LookColours;
  /** Where the site will stand, for canonical addresses; undefined until its owner says. */
  readonly address: string | undefined;
  /** The path under which the site stands, with a slash at both ends. */
  readonly base: string;
  readonly doorway: DoorwayView;
  readonly pages: readonly PageView[];
  /** What stands at each journey's short address. */
  readonly entryLinks: readonly EntryLinkView[];
  /** What stands at the addresses that pages have left. */
  readonly moved: readonly MovedView[];
  /** The address at which each published need is answered. */
  readonly needs: Readonly<Record<string, string>>;
}

export function viewSite(model: ShownModel, plan: Plan, { site, base }: Address): SiteView {
  const { name, lang, look } = model.settings;
  const titles = titlePages(model, plan);
  const homes = homesOf(model, plan);
  const register = registerOf(model, plan);
  return {
    name,
    lang,
    direction: directionOf(lang),
    locale: openGraphLocale(lang),
    colours: lookColours[look],
    address: site,
    base,
    doorway: viewDoorway(model, register, base),
    pages: plan.pages.map(page => viewPage(page, { register, base, titles, homes })),
    entryLinks: viewEntryLinks(plan, register, titles, base),
    moved: viewMoved(plan, titles, base),
    needs: linksToNeeds(model, homes, base),
  };
}
