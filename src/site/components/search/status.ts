import type { Answers } from './find-answers.ts';

export const searching = 'Searching …';

export const unavailable = import.meta.env.DEV
  ? 'Search is made when the site is built, so there is none while you edit. The questions below all work.'
  : 'Search did not load. The questions below all lead to an answer.';

/** Told where an address has led nowhere, and its words may lead somewhere. */
export const closeToAddress = 'These come close to the address that brought you here.';

export function nothingFound(question: string): string {
  const said = question.length > 80 ? `${question.slice(0, 80)}…` : question;
  return `Nothing here answers “${said}”. Perhaps one of the questions below comes close.`;
}

/** How many there are, and where the visitor's word is another than ours, which one is ours. */
export function answersTold({ answers, isMore }: Answers): string {
  const count = answers.length === 1 ? 'One answer' : `${answers.length} answers`;
  const ours = new Map<string, string>();
  for (const [theirs, our] of answers.flatMap(({ leads }) => leads)) {
    // Who says “error message” has not said “error”.
    if (theirs.length > (ours.get(our)?.length ?? 0)) ours.set(our, theirs);
  }
  const told = [...ours].map(([our, theirs]) => ` Our word for “${theirs}” is “${our}”.`);
  return `${isMore ? `The ${answers.length} best answers` : count}.${told.join('')}`;
}
