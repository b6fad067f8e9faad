import type { Action, Beat, Journey, Model, Passage, SideWay, Stop } from '../../model/model.ts';
import { type PartName, partNames } from '../../model/parts/index.ts';
import type { Page, Plan } from '../../planner/plan.ts';
import { type EvidenceView, viewEvidence } from './evidence-view.ts';
import { type Homes, linkHome } from './homes.ts';
import { linkToStop, withBase } from './link.ts';
import type { PageTitle } from './page-titles.ts';
import { type PictureView, viewPicture } from './picture-view.ts';

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
  /** The stops that begin with this passage: their ids are the fragments at which visitors land. */
  readonly arrivals: readonly ArrivalView[];
}

export interface ArrivalView {
  /** `<journey>.<stop>` */
  readonly stop: string;
  /** Where a journey begins here: where its visitors stand, in a sentence or two. */
  readonly opening: string | undefined;
  /** The opening is shown to whoever comes with no journey: only where nobody of another journey can be meant. */
  readonly greets: boolean;
}

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
  readonly model: Model;
  readonly plan: Plan;
  readonly base: string;
  readonly titles: ReadonlyMap<string, PageTitle>;
  readonly homes: Homes;
}

export function viewPage(page: Page, { model, plan, base, titles, homes }: Surroundings): PageView {
  const passages = page.passages.map(id => passageNamed(id, model));
  const { title, question, description, answer } = found(titles.get(page.id), `title for page ${page.id}`);
  const standing = model.journeys
    .flatMap(journey => journey.stops.map(stop => ({ journey, stop })))
    .filter(({ stop }) => page.stops.includes(stop.id))
    .toSorted((a, b) => b.journey.weight - a.journey.weight);
  return {
    id: page.id,
    href: withBase(base, page.url),
    twin: withBase(base, `${page.id}.md`),
    title,
    question,
    answer,
    begins: passageNamed(answer, model).summary,
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
        .map(({ journey, stop }) => ({
          stop: stop.id,
          opening: journey.stops[0] === stop ? journey.entry.opening : undefined,
          greets: standing.length === 1,
        })),
    })),
    parts: partNames.filter(name => passages.some(passage => passage.parts.includes(name))),
    ways: standing.map(one => viewWay(one, model, plan, base)),
  };
}

/** A page was last changed when the latest of its passages was. */
export function lastUpdated(passages: readonly Passage[]): string | undefined {
  const dates = passages.flatMap(passage => passage.updated ?? []);
  return dates.sort().at(-1);
}

function viewWay(
  { journey, stop }: { readonly journey: Journey; readonly stop: Stop },
  model: Model,
  plan: Plan,
  base: string,
): WayView {
  return {
    stop: stop.id,
    passages: stop.passages,
    inquiry: journey.entry.inquiry,
    action: stop.action && viewLink(stop.action, model, plan, base),
    also: stop.also.map(way => viewLink(way, model, plan, base)),
  };
}

function viewLink(way: Action | SideWay, model: Model, plan: Plan, base: string): LinkView {
  if (way.to === 'address')
    return { label: way.label, href: way.href, answers: undefined, host: hostOf(way.href) };
  const target = way.to === 'stop' ? stopNamed(way.stop, model) : firstStopOf(way.journey, model);
  return {
    label: way.label,
    href: linkToStop(target.id, plan, base),
    answers: passageNamed(target.passages[0] ?? '', model).question,
    host: undefined,
  };
}

function hostOf(href: string): string | undefined {
  return URL.parse(href)?.host || undefined;
}

function passageNamed(id: string, { passages }: Model): Passage {
  return found(
    passages.find(passage => passage.id === id),
    `passage ${id}`,
  );
}

function stopNamed(id: string, { journeys }: Model): Stop {
  return found(
    journeys.flatMap(journey => journey.stops).find(stop => stop.id === id),
    `stop ${id}`,
  );
}

function firstStopOf(id: string, { journeys }: Model): Stop {
  return found(journeys.find(journey => journey.id === id)?.stops[0], `journey ${id}`);
}

/** The model is resolved before it gets here; a missing name is a defect of ours. */
function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new TypeError(`The model holds no ${what}.`);
  return value;
}
