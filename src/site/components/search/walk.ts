import type { SearchBox } from './show-answers.ts';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The arrows walk from the box through the answers and back; Escape empties the box and leads back to it. */
export function walk({ input, list }: SearchBox, event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    event.preventDefault();
    input.focus();
    if (input.value === '') return;
    input.value = '';
    input.dispatchEvent(new Event('input'));
    return;
  }
  const stations = [input, ...list.querySelectorAll('a')];
  const at = stations.findIndex(one => one.matches(':focus'));
  const by = steps[event.key];
  const next = by && stations[at + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export function goToFirst({ list }: SearchBox): void {
  list.querySelector('a')?.focus();
}
