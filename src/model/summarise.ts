import type { Nodes, Root } from 'mdast';

/** In characters: what search engines and messengers show of a description. */
const longest = 160;

/** A passage's first paragraph as plain text, cut after a whole sentence where one fits, else after a whole word. */
export function summarise(tree: Root): string {
  const paragraph = tree.children.find(node => node.type === 'paragraph');
  const text = paragraph ? plainText(paragraph).replace(/\s+/g, ' ').trim() : '';
  if (text.length <= longest) return text;
  const head = text.slice(0, longest);
  const sentence = /^.*[.?!](?=\s)/.exec(head)?.[0];
  return sentence && sentence.length > longest / 3 ? sentence : `${head.slice(0, head.lastIndexOf(' '))} …`;
}

function plainText(node: Nodes): string {
  if ('children' in node) return node.children.map(plainText).join('');
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : node.type === 'break' ? ' ' : '';
}
