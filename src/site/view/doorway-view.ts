import { type Journey, type Stage, stages } from '../../model/model.ts';
import { linkToStop, withBase } from './link.ts';
import { type PictureView, viewPicture } from './picture-view.ts';
import type { Register } from './register.ts';
import type { ShownModel } from './shown-passage.ts';

/** What stands at `/`: the questions that people arrive with, grouped by what they want. */
export interface DoorwayView {
  /** What the site asks whoever comes. */
  readonly question: string;
  readonly description: string;
  readonly picture: PictureView | undefined;
  /** The address of its Markdown, with the site's base. */
  readonly twin: string;
  readonly wants: readonly WantView[];
}

export interface WantView {
  readonly stage: Stage;
  readonly title: string;
  /** Likeliest first. */
  readonly inquiries: readonly InquiryView[];
}

export interface InquiryView {
  /** In the visitor's words. */
  readonly inquiry: string;
  readonly href: string;
}

/** What people at each stage want to do, as a short imperative. */
export const wantTitles: Readonly<Record<Stage, string>> = {
  awareness: 'Find out what it is',
  consideration: 'See whether it fits',
  decision: 'Decide',
  onboarding: 'Make a start',
  adoption: 'Get more from it',
  renewal: 'Look again',
  advocacy: 'Pass it on',
  service: 'Get help',
};

export function viewDoorway(
  { journeys }: Pick<ShownModel, 'journeys'>,
  register: Register,
  base: string,
): DoorwayView {
  const wants = stages.map(stage => ({
    stage,
    title: wantTitles[stage],
    inquiries: journeys
      .filter(journey => journey.stage === stage)
      .toSorted((a, b) => b.weight - a.weight)
      .map(journey => viewInquiry(journey, register, base)),
  }));
  const asked = wants.flatMap(want => want.inquiries.map(({ inquiry }) => inquiry));
  const question = 'What brings you here?';
  return {
    question,
    picture: viewPicture('index', question),
    description: `People come here asking: ${asked.slice(0, 3).join(' · ')}`,
    twin: withBase(base, 'index.md'),
    wants: wants.filter(want => want.inquiries.length > 0),
  };
}

function viewInquiry({ id, entry, stops }: Journey, register: Register, base: string): InquiryView {
  const first = stops[0];
  if (!first) throw new TypeError(`Journey ${id} has no stop.`);
  return { inquiry: entry.inquiry, href: linkToStop(register.stop(first.id), base) };
}
