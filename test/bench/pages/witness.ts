/** Something that a page has seen of itself, at an absolute time in ms. */
export type Sight =
  | { readonly saw: 'first paint' | 'largest paint' | 'click'; readonly at: number }
  | { readonly saw: 'heading'; readonly at: number; readonly words: string }
  | { readonly saw: 'shift'; readonly at: number; readonly by: number }
  | { readonly saw: 'long task'; readonly at: number; readonly lasted: number };

/** A sight, and when the document that had it began. */
export type Told = Sight & { readonly began: number };

declare global {
  /** Given to every page by whoever watches it. */
  var tellBench: ((told: string) => void) | undefined;
}

/**
 * Runs in each page before anything of its own, and tells what is seen there. A heading is seen when the frame that
 * shows it first has been painted, which is the same moment in a new document and in one whose script has changed it,
 * where the browser itself tells no largest paint. In a page that is made ready ahead, frames begin when it is shown.
 */
export function witness(): void {
  const began = performance.timeOrigin;
  const tell = (sight: Sight) => globalThis.tellBench?.(JSON.stringify({ ...sight, began }));
  const observe = (type: string, see: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver(entries => entries.getEntries().forEach(see)).observe({ type, buffered: true });

  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') tell({ saw: 'first paint', at: began + startTime });
  });
  observe('largest-contentful-paint', ({ startTime }) =>
    tell({ saw: 'largest paint', at: began + startTime }),
  );
  observe('longtask', ({ startTime, duration }) =>
    tell({ saw: 'long task', at: began + startTime, lasted: duration }),
  );
  observe('layout-shift', entry => {
    if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput)
      tell({ saw: 'shift', at: began + entry.startTime, by: Number(entry.value) });
  });
  addEventListener('click', ({ timeStamp }) => tell({ saw: 'click', at: began + timeStamp }), true);

  let heading = '';
  new MutationObserver(() => {
    const words = document.querySelector('h1')?.textContent?.trim() ?? '';
    if (words === heading) return;
    heading = words;
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => tell({ saw: 'heading', at: began + performance.now(), words });
      painted.port2.postMessage('');
    });
  }).observe(document, { childList: true, characterData: true, subtree: true });
}
