import type { Answer } from './answer.ts';
import type { Piece } from './marks.ts';

export interface SearchBox {
  readonly input: HTMLInputElement;
  readonly status: Element;
  readonly list: Element;
  /** An answer: a link, and two lines of text. */
  readonly template: HTMLTemplateElement;
}

/** In place of what was shown before, all at once. */
export function show(
  { status, list, template }: SearchBox,
  answers: readonly Answer[],
  summary: string,
): void {
  status.textContent = summary;
  list.replaceChildren(...answers.map(answer => entryFor(answer, template)));
}

function entryFor({ url, question, start, place }: Answer, template: HTMLTemplateElement): DocumentFragment {
  const entry = document.importNode(template.content, true);
  const [link, first, second] = entry.querySelectorAll('a, p');
  link?.setAttribute('href', url);
  link?.replaceChildren(...question.map(nodeFor));
  first?.replaceChildren(...start.map(nodeFor));
  if (place.length > 0) second?.replaceChildren(...place.map(nodeFor));
  else second?.remove();
  return entry;
}

/** Words are text and never HTML, whoever wrote them. */
function nodeFor({ text, isMatch }: Piece): Node {
  if (!isMatch) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
