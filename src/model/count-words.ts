import type { Nodes, Root } from 'mdast';
import { shownText } from './shown-text.ts';

/**
 * The words of a passage: text, inline code, code, and what parts show of their attributes, as `Intl.Segmenter` (Unicode
 * Standard Annex 29) divides them in the site's language. One at least, so that no passage is free.
 */
export function countWords(tree: Root, lang: string): number {
  const segmenter = segmenterFor(lang);
  let words = 0;
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const text of shownText(node))
      for (const segment of segmenter.segment(text)) if (segment.isWordLike) words++;
    if ('children' in node) for (const child of node.children) open.push(child);
  }
  return Math.max(words, 1);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known) return known;
  const made = new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, made);
  return made;
}
