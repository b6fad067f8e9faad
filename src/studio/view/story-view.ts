import type { Channel, Journey, Stage } from '../../model/model.ts';
import { type Place, placeOf } from '../../model/place.ts';
import type { SectionView, WayView } from '../../site/view/page-view.ts';
import { viewSite } from '../../site/view/site-view.ts';
import type { FindingView } from './findings-view.ts';
import type { StudiedPlan } from './studied.ts';

/** A journey from its entry to its end, as its visitor meets it, with what there is to say of it. */
export interface StoryView {
  readonly id: string;
  readonly title: string;
  readonly personas: readonly string[];
  readonly stage: Stage;
  readonly channel: Channel;
  readonly inquiry: string;
  readonly opening: string;
  readonly weight: number;
  readonly stops: readonly StoryStop[];
  /** What is said of the journey as a whole, and of none of its stops. */
  readonly findings: readonly FindingView[];
  /** Of all of it, stops and passages too. */
  readonly found: number;
}

export interface StoryStop {
  readonly stop: string;
  readonly page: { readonly url: string; readonly href: string; readonly title: string };
  /** The passages that the visitor came for, in the order in which they stand on the page. */
  readonly passages: readonly StoryPassage[];
  /** What stands on the page for others. */
  readonly readPast: readonly string[];
  readonly way: WayView | undefined;
  readonly findings: readonly FindingView[];
}

export interface StoryPassage {
  readonly section: SectionView;
  readonly findings: readonly FindingView[];
}

export function viewStories(
  { site: { model, plan }, address }: StudiedPlan,
  findings: readonly FindingView[],
): StoryView[] {
  const { pages } = viewSite(model, plan, address);
  const pageOf = new Map(plan.pages.flatMap(page => page.stops.map(stop => [stop, page.id] as const)));
  const viewed = new Map(pages.map(page => [page.id, page]));
  const files = new Map(model.passages.map(({ id, file }) => [id, file]));
  const byFile = Map.groupBy(findings, one => one.file);
  const names = new Map(model.personas.map(({ id, name }) => [id, name]));

  return model.journeys.map(journey => {
    const own = byFile.get(placeOf(journey).file) ?? [];
    const places = journey.stops.map((_, at) => placeOf(journey, 'stops', at));
    const stops = journey.stops.flatMap((stop, at) => {
      const page = viewed.get(pageOf.get(stop.id) ?? '');
      if (!page) return [];
      const sections = page.sections.filter(({ passage }) => stop.passages.includes(passage));
      return {
        stop: stop.id,
        page: { url: `/${page.id}/`, href: page.href, title: page.title },
        passages: sections.map(section => ({
          // No title of a page stands above it here.
          section: { ...section, heading: section.heading ?? section.question },
          findings: byFile.get(files.get(section.passage) ?? '') ?? [],
        })),
        readPast: page.sections
          .filter(section => !sections.includes(section))
          .map(({ question }) => question),
        way: page.ways.find(way => way.stop === stop.id),
        findings: own.filter(one => isWithin(one, places[at])),
      };
    });
    const whole = own.filter(one => !places.some(place => isWithin(one, place)));
    return {
      ...about(journey, names),
      stops,
      findings: whole,
      found: own.length + stops.flatMap(({ passages }) => passages.flatMap(one => one.findings)).length,
    };
  });
}

function about({ id, title, personas, stage, entry, weight }: Journey, names: ReadonlyMap<string, string>) {
  const { channel, inquiry, opening } = entry;
  return {
    id,
    title,
    personas: personas.flatMap(one => names.get(one) ?? []),
    stage,
    channel,
    inquiry,
    opening,
    weight,
  };
}

function isWithin({ line }: FindingView, place: Place | undefined): boolean {
  return place !== undefined && line >= place.line && line <= place.endLine;
}
