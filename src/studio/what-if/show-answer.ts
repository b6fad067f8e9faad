import type { Sentence } from '../words/difference/sentence.ts';
import type { Section } from '../words/difference/tell.ts';
import type { Answer } from './question.ts';

/** Tells what would be different. Everything from files goes in as text. */
export function showAnswer(told: HTMLElement, { telling, certificate, milliseconds }: Answer): void {
  told.ariaBusy = 'false';
  told.dataset['milliseconds'] = String(Math.round(milliseconds));
  told.replaceChildren(
    ...telling.summary.map(line => paragraph('summary', line)),
    paragraph('certificate', [certificate]),
    ...telling.sections.flatMap(section),
  );
}

export function showNobody(told: HTMLElement): void {
  told.ariaBusy = 'false';
  told.replaceChildren(paragraph('summary', ['Nobody is left, and so there is no page.']));
}

export function showFailure(told: HTMLElement, message: string): void {
  told.ariaBusy = 'false';
  told.replaceChildren(paragraph('summary', [`This browser could not plan. ${message}`]));
}

function section({ title, isWarning, lines }: Section): HTMLElement[] {
  const heading = document.createElement('h3');
  heading.textContent = title;
  heading.classList.toggle('warning', isWarning);
  const list = document.createElement('ul');
  list.append(
    ...lines.map(line => {
      const one = document.createElement('li');
      one.append(...inline(line));
      return one;
    }),
  );
  return [heading, list];
}

function paragraph(name: string, line: Sentence): HTMLElement {
  const made = document.createElement('p');
  made.className = name;
  made.append(...inline(line));
  return made;
}

function inline(line: Sentence): (string | HTMLElement)[] {
  return line.map(part => {
    if (typeof part === 'string') return part;
    const name = document.createElement('code');
    name.textContent = part.name;
    return name;
  });
}
