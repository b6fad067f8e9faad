import { answering } from './answering.ts';
import { missedWords } from './missed-words.ts';
import { loadIndex, type SearchIndex } from './pagefind.ts';
import type { SearchBox } from './show-answers.ts';
import { goToFirst, walk } from './walk.ts';

/**
 * Makes a search box work. Nothing is loaded before someone reaches for it, or comes with a question: `?q=…` in the
 * address, which is kept there, so that answers can be linked to, and come back with the browser's own “back”.
 *
 * By keyboard: `/` leads to the box; Enter or an arrow to the answers, which are links in a list; the arrows walk among
 * them and back; Escape empties the box and leads back to it.
 */
export function startSearch(search: HTMLElement): void {
  const { base, bundle, missed } = search.dataset;
  const box = partsOf(search);
  const { input } = box;
  const load = untilLoaded(failures =>
    loadIndex(failures === 0 ? bundle : `${bundle}?again=${failures}`, base),
  );
  const { answer, offer } = answering(box, load);

  function reach(): void {
    load().then(
      index => index.preload(input.value),
      // A failure is told when there is a question to answer.
      () => undefined,
    );
  }

  input.addEventListener('focus', reach);
  input.addEventListener('input', () => {
    reach();
    answer('typing');
  });
  search.addEventListener('keydown', async event => {
    if (event.isComposing) return;
    if (event.key !== 'Enter' || event.target !== input) return walk(box, event);
    event.preventDefault();
    await answer('asked');
    if (input.matches(':focus')) goToFirst(box);
  });

  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    input.value = asked;
    answer('asked');
  } else if (missed !== undefined) offer(missedWords(location.pathname, base));
}

function partsOf(search: HTMLElement): SearchBox {
  const input = search.querySelector('input');
  const status = search.querySelector('[role=status]');
  const list = search.querySelector('ol');
  const template = search.querySelector('template');
  if (!input || !status || !list || !template) throw new TypeError('The search box lacks a part.');
  return { input, status, list, template };
}

/** What has failed is tried anew, by another address: browsers remember what an address has come to. */
function untilLoaded(load: (failures: number) => Promise<SearchIndex>): () => Promise<SearchIndex> {
  let loading: Promise<SearchIndex> | undefined;
  let failures = 0;
  return () => {
    loading ??= load(failures).catch(failure => {
      loading = undefined;
      failures += 1;
      throw failure;
    });
    return loading;
  };
}
