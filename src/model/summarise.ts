import type { Nodes, Root } from 'mdast';
import { shownText } from './shown-text.ts';
import { isLineOfTags, isTag } from './tags.ts';

/** In characters: what search engines and messengers show of a description. */
const longest = 160;

/**
 * A passage's first paragraph as plain text, or where parts are all that it has, the first of them; cut after a whole
 * sentence where one fits, else after a whole word.
 */
export function summarise(tree: Root): string {
  const paragraph = tree.children.find(node => node.type === 'paragraph' && !isLineOfTags(node));
  const part = tree.children.find(node => isTag(node) || isLineOfTags(node));
  const text = plainText(paragraph ?? part)
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= longest) return text;
  const head = text.slice(0, longest);
  const sentence = /^.*[.?!](?=\s)/.exec(head)?.[0];
  return sentence && sentence.length > longest / 3 ? sentence : `${head.slice(0, head.lastIndexOf(' '))} …`;
}

function plainText(node: Nodes | undefined): string {
  if (node === undefined || node.type === 'code') return '';
  if (node.type === 'break') return ' ';
  const held = 'children' in node ? node.children.map(plainText).join(isProse(node) ? '' : ' ') : '';
  return held.trim() === '' ? shownText(node).join(' ') || held : held;
}

/** Its children stand in one line of text, and not one below the other. */
function isProse({ type }: Nodes): boolean {
  return !['list', 'listItem', 'blockquote', 'mdxJsxFlowElement'].includes(type);
}
