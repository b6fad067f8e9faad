import type { Nodes, Root } from 'mdast';
import { type Place, placeOfNode } from './place.ts';
import { isLineOfTags, isTag } from './tags.ts';

/** A stretch of a passage's own text, as plain words, and where it stands. Code in blocks and what parts show are left out. */
export type Block = Paragraph | Heading | Picture | TextLink;
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly place: Place;
}
export interface Heading {
  readonly kind: 'heading';
  /** 1 to 6, as it is written. */
  readonly depth: number;
  readonly text: string;
  readonly place: Place;
}
/** `![text](…)`; the text is what is said where it cannot be seen. */
export interface Picture {
  readonly kind: 'picture';
  readonly text: string;
  readonly place: Place;
}

/** A link, wherever it leads; it stands in a paragraph or a heading that holds its text as well. */
export interface TextLink {
  readonly kind: 'link';
  /** Of a picture that leads on, what is said where it cannot be seen. */
  readonly text: string;
  readonly place: Place;
}

/** The blocks of a passage in reading order; what stands in lists, quotes, tables and parts comes where it stands. */
export function readBlocks(tree: Root, file: string): Block[] {
  const blocks: Block[] = [];
  const enter = (node: Nodes): void => {
    const place = placeOfNode(node, file);
    if (node.type === 'heading')
      blocks.push({ kind: 'heading', depth: node.depth, text: wordsOf(node), place });
    else if (node.type === 'image' || node.type === 'imageReference')
      blocks.push({ kind: 'picture', text: node.alt ?? '', place });
    else if (isLink(node))
      blocks.push({ kind: 'link', text: wordsOf(node) || altsOf(node).join(' '), place });
    else if (isLinesOfText(node)) blocks.push({ kind: 'paragraph', text: wordsOf(node), place });
    if ('children' in node) for (const child of node.children) enter(child);
  };
  enter(tree);
  return blocks;
}

function isLinesOfText(node: Nodes): boolean {
  return (
    (node.type === 'paragraph' && !isLineOfTags(node) && wordsOf(node) !== '') || node.type === 'tableCell'
  );
}

function isLink(node: Nodes): boolean {
  return node.type === 'link' || node.type === 'linkReference' || (isTag(node) && node.name === 'a');
}

function altsOf(node: Nodes): string[] {
  if (node.type === 'image' || node.type === 'imageReference') return [node.alt ?? ''];
  return 'children' in node ? node.children.flatMap(altsOf) : [];
}

function wordsOf(node: Nodes): string {
  return plain(node).replaceAll(/\s+/g, ' ').trim();
}

function plain(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(plain).join('') : '';
}
