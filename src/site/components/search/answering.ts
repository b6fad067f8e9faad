import { type Answers, findAnswers } from './find-answers.ts';
import type { SearchIndex } from './pagefind.ts';
import { type SearchBox, show } from './show-answers.ts';
import { answersTold, closeToAddress, nothingFound, searching, unavailable } from './status.ts';

interface Answering {
  /** Answers what is in the box: while somebody is typing, after they have paused. */
  readonly answer: (how: 'typing' | 'asked') => Promise<void>;
  /** Puts a question into the box that nobody has asked, if there are answers to it. */
  readonly offer: (question: string) => Promise<void>;
}

/** In milliseconds: longer than from one key to the next of somebody who types on, and too short to be noticed. */
const pause = 130;
/** After which somebody who waits is told so. */
const patience = 500;
/** Who has asked nothing is offered only what comes close by its question or its first line. */
const mostOffered = 3;

/** What is shown stays until the next answers are there, and takes their place all at once. */
export function answering(box: SearchBox, load: () => Promise<SearchIndex>): Answering {
  const { input, status } = box;
  let latest = 0;
  /** Undefined where what is shown answers no question. */
  let answered: string | undefined = '';

  async function answer(how: 'typing' | 'asked'): Promise<void> {
    latest += 1;
    const turn = latest;
    const question = input.value.trim();
    if (question === answered) return;
    if (question && how === 'typing') await passing(pause);
    if (turn !== latest) return;
    const impatience = setTimeout(() => {
      if (turn !== latest) return;
      answered = undefined;
      status.textContent = searching;
    }, patience);
    const found = await answersTo(question, load);
    clearTimeout(impatience);
    // A later question has overtaken this one.
    if (turn !== latest) return;
    answered = found && question;
    show(box, found?.answers ?? [], told(question, found));
    keepInAddress(question);
  }

  async function offer(question: string): Promise<void> {
    const found = await answersTo(question, load);
    const close = found?.answers.filter(({ place }) => place.length === 0) ?? [];
    // Somebody who has begun to type knows better what they look for.
    if (close.length === 0 || latest > 0) return;
    input.value = question;
    answered = undefined;
    show(box, close.slice(0, mostOffered), closeToAddress);
  }

  return { answer, offer };
}

/** Undefined where the index cannot be asked. */
async function answersTo(question: string, load: () => Promise<SearchIndex>): Promise<Answers | undefined> {
  if (!question) return { answers: [], isMore: false };
  try {
    const found = await findAnswers(question, await load());
    // Pagefind finds nothing in parts of its index that it could not fetch.
    return found.answers.length > 0 || navigator.onLine ? found : undefined;
  } catch {
    return undefined;
  }
}

function told(question: string, found: Answers | undefined): string {
  if (!found) return unavailable;
  if (!question) return '';
  return found.answers.length > 0 ? answersTold(found) : nothingFound(question);
}

function passing(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds);
  });
}

function keepInAddress(question: string): void {
  const { href } = location;
  const next = new URL(href);
  if (question) next.searchParams.set('q', question);
  else next.searchParams.delete('q');
  if (next.href === href) return;
  try {
    history.replaceState(history.state, '', next);
  } catch {
    // A browser takes so many in a minute and no more; the next question is kept again.
  }
}
