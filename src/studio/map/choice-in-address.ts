import { type Choice, choosers } from './choice.ts';

/** What is picked stands in the address, so that a view can be shared. */
export function readChoice(): Choice {
  const asked = new URLSearchParams(location.search);
  return Object.fromEntries(
    choosers.flatMap(chooser => {
      const id = asked.get(chooser);
      return id ? [[chooser, id]] : [];
    }),
  );
}

export function writeChoice(choice: Choice): void {
  const address = new URL(location.href);
  for (const chooser of choosers) {
    const id = choice[chooser];
    if (id) address.searchParams.set(chooser, id);
    else address.searchParams.delete(chooser);
  }
  history.replaceState(history.state, '', address);
}
