import type { PageView } from './page-view.ts';

/**
 * The styles by which a page answers its fragment, with no script: arriving at a stop brings that stop's way on to
 * the front, and colours the thread beside the passages that the stop is made of. What the properties mean is in
 * styles/onward.css and styles/passage.css. A stop's id needs no escape: it is made of small letters, digits, hyphens
 * and a dot.
 */
export function fragmentRules({ ways }: PageView): string {
  const front = ways.map(({ stop }) => `[id="${stop}"]:target~nav [data-way="${stop}"]`);
  // A stop's passages may stand above the one at which its visitor arrives, so siblings are not enough.
  const own = ways.flatMap(({ stop, passages }) =>
    passages.map(passage => `.page:has([id="${stop}"]:target) [data-passage="${passage}"]`),
  );
  const [leading, ...more] = ways.filter(way => way.action);
  const alone = leading && more.length === 0 ? `[id="${leading.stop}"]:target~nav .others{display:none}` : '';
  return `${front.join()}{${brought}}${own.join()}{--own-thread:var(--thread);--own-line:initial}${alone}`;
}

const brought = [
  '--own-order:1',
  '--own-position:sticky',
  '--own-edge:1px solid var(--rule)',
  '--own-padding:.9rem 1rem',
  '--own-size:var(--lead)',
  '--own-weight:700',
  '--own-turn:block',
  '--own-inquiry:none',
  '--own-also:block',
  '--own-ending:block',
].join(';');
