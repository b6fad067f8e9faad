import type { Action, Beat, SideWay } from '../../model/model.ts';
import { type PartName, partNames } from '../../model/parts/index.ts';
import type { Page } from '../../planner/plan.ts';
import { type EvidenceView, viewEvidence } from './evidence-view.ts';
import { type Homes, linkHome } from './homes.ts';
import { linkToStop, withBase } from './link.ts';
import type { PageTitle } from './page-titles.ts';
import { type PictureView, viewPicture } from './picture-view.ts';
import type { PlacedStop, Register } from './register.ts';
import type { ShownPassage } from './shown-passage.ts';

/** A planned page as a visitor meets it. */
export interface PageView {
  readonly id: string;
  /** With the site's base. */
  readonly href: string;
  /** The address of the page's Markdown, with the site's base. */
  readonly twin: string;
  /** Title and first heading. */
  readonly title: string;
  /** The title's first part: the question of the passage that the page is named after. */
  readonly question: string;
  /** That passage. */
  readonly answer: string;
  /** How it begins, for whoever asks the page's own question and finds another one first. */
  readonly begins: string;
  readonly description: string;
  readonly picture: PictureView | undefined;
  /** `YYYY-MM-DD`, of the latest passage that bears a date. */
  readonly updated: string | undefined;
  readonly sections: readonly SectionView[];
  /** The parts that its passages use, each once. */
  readonly parts: readonly PartName[];
  /** What each stop on the page leads to, likeliest first. */
  readonly ways: readonly WayView[];
}

export interface SectionView {
  readonly passage: string;
  readonly beat: Beat;
  readonly question: string;
  /** Undefined where the page's own title says the same right above. */
  readonly heading: string | undefined;
  /** How the passage begins. */
  readonly summary: string;
  readonly evidence: readonly EvidenceView[];
  /** The one address at which the passage is at home, with the site's base: on the page that is about it. */
  readonly home: string;
  /**
   * The stops that begin with this passage: their ids are the fragments at which visitors land. What greets others comes last, so
   * that landing at any hides it.
   */
  readonly arrivals: readonly ArrivalView[];
}

export interface ArrivalView {
  /** `<journey>.<stop>` */
  readonly stop: string;
  /** Where a journey begins here: where its visitors stand, in a sentence or two. */
  readonly opening: string | undefined;
  /** Whom the opening is shown to, besides those who are on the journey. */
  readonly greets: Greeting;
}

/**
 * Whoever comes with no journey is greeted as the likeliest of those who begin at the page's top. Where others share the page, that is
 * said to be for whoever `asks` this, so that nobody is told who they are.
 */
export type Greeting = 'nobody' | 'everyone' | { readonly asks: string };

/** One stop's way on. */
export interface WayView {
  /** `<journey>.<stop>` */
  readonly stop: string;
  /** The passages that the stop is made of. */
  readonly passages: readonly string[];
  /** What this journey's visitors want, in their words. */
  readonly inquiry: string;
  /** Undefined where the journey ends in reading. */
  readonly action: LinkView | undefined;
  readonly also: readonly LinkView[];
}

export interface LinkView {
  readonly label: string;
  readonly href: string;
  /** The question that is answered there, where it is one of ours. */
  readonly answers: string | undefined;
  /** Where it leads, if that is off the site. */
  readonly host: string | undefined;
}

/** What a page takes from the whole site. */
interface Surroundings {
  readonly register: Register;
  readonly base: string;
  readonly titles: ReadonlyMap<string, PageTitle>;
  readonly homes: Homes;
}

export function viewPage(page: Page, { register, base, titles, homes }: Surroundings): PageView {
  const passages = page.passages.map(register.passage);
  const title = titles.get(page.id);
  if (!title) throw new TypeError(`Page ${page.id} has no title.`);
  const { question, description, answer } = title;
  const standing = page.stops.map(register.stop).toSorted((a, b) => b.journey.weight - a.journey.weight);
  const likeliest = standing.find(
    ({ journey, stop }) => journey.stops[0] === stop && stop.passages[0] === page.passages[0],
  );
  return {
    id: page.id,
    href: withBase(base, page.url),
    twin: withBase(base, `${page.id}.md`),
    title: title.title,
    question,
    answer,
    begins: register.passage(answer).summary,
    description,
    picture: viewPicture(page.id, question),
    updated: lastUpdated(passages),
    sections: passages.map((passage, at) => ({
      passage: passage.id,
      beat: passage.beat,
      question: passage.question,
      heading: at === 0 && passage.id === answer ? undefined : passage.heading,
      summary: passage.summary,
      evidence: passage.evidence.map(viewEvidence),
      home: linkHome(passage.id, homes, base),
      arrivals: standing
        .filter(({ stop }) => stop.passages[0] === passage.id)
        .map(one => viewArrival(one, { isAlone: standing.length === 1, isLikeliest: one === likeliest }))
        .toSorted((a, b) => Number(a.greets !== 'nobody') - Number(b.greets !== 'nobody')),
    })),
    parts: partNames.filter(name => passages.some(passage => passage.parts.includes(name))),
    ways: standing.map(one => viewWay(one, register, base)),
  };
}

function viewArrival(
  { journey, stop }: PlacedStop,
  { isAlone, isLikeliest }: { readonly isAlone: boolean; readonly isLikeliest: boolean },
): ArrivalView {
  const shared: Greeting = isLikeliest ? { asks: journey.entry.inquiry } : 'nobody';
  return {
    stop: stop.id,
    opening: journey.stops[0] === stop ? journey.entry.opening : undefined,
    greets: isAlone ? 'everyone' : shared,
  };
}

/** A page was last changed when the latest of its passages was. */
export function lastUpdated(passages: readonly Pick<ShownPassage, 'updated'>[]): string | undefined {
  const dates = passages.flatMap(passage => passage.updated ?? []);
  return dates.sort().at(-1);
}

function viewWay({ journey, stop }: PlacedStop, register: Register, base: string): WayView {
  return {
    stop: stop.id,
    passages: stop.passages,
    inquiry: journey.entry.inquiry,
    action: stop.action && viewLink(stop.action, register, base),
    also: stop.also.map(way => viewLink(way, register, base)),
  };
}

function viewLink(way: Action | SideWay, register: Register, base: string): LinkView {
  if (way.to === 'address')
    return { label: way.label, href: way.href, answers: undefined, host: hostOf(way.href) };
  const id = way.to === 'stop' ? way.stop : register.journey(way.journey).stops[0]?.id;
  const target = register.stop(id ?? '');
  return {
    label: way.label,
    href: linkToStop(target, base),
    answers: register.passage(target.stop.passages[0] ?? '').question,
    host: undefined,
  };
}

function hostOf(href: string): string | undefined {
  return URL.parse(href)?.host || undefined;
}
