import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * The words of a passage: text, inline code and code, as `Intl.Segmenter` (Unicode Standard Annex 29) divides them in
 * the site's language. One at least, so that no passage is free.
 */
export function countWords(tree: Root, lang: string): number {
  const segmenter = segmenterFor(lang);
  let words = 0;
  visit(tree, node => {
    if (node.type !== 'text' && node.type !== 'inlineCode' && node.type !== 'code') return;
    for (const segment of segmenter.segment(node.value)) if (segment.isWordLike) words++;
  });
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
