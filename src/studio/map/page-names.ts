import type { Model } from '../../model/model.ts';
import type { Plan } from '../../planner/plan.ts';
import { titlePages } from '../../site/view/page-titles.ts';
import { textWidth } from './text-width.ts';

export interface PageName {
  /** The question that the page answers. */
  readonly question: string;
  /** The same in a few words, for where there is little room. */
  readonly short: string;
}

/** A heading that is longer than this, at a size of one, is too long for the map. */
const longest = 17;

/** Pages in words: short is the heading of what names the page, where it is short, else the page's id. */
export function namePages(model: Model, plan: Plan): ReadonlyMap<string, PageName> {
  const passages = new Map(model.passages.map(passage => [passage.id, passage]));
  return new Map(
    [...titlePages(model, plan)].map(([page, { title, question, answer }]) => {
      const heading = passages.get(answer)?.heading ?? '';
      const isOwn = title === question && heading && textWidth(heading) <= longest;
      return [page, { question: title, short: isOwn ? heading : inWords(page) }];
    }),
  );
}

/** An id is made of the words of its need. */
function inWords(id: string): string {
  const words = id.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
