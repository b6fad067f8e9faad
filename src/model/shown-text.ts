import type { Nodes } from 'mdast';
import { isPartName, type PartName, parts } from './parts/index.ts';
import type { Part } from './parts/part.ts';
import { isTag, type Tag } from './tags.ts';

/** The text that a visitor reads of a node itself, what it holds aside: its own, or what a part shows of its attributes. */
export function shownText(node: Nodes): string[] {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return [node.value];
  return isTag(node) && node.name !== null && isPartName(node.name) ? attributesShown(node, node.name) : [];
}

function attributesShown({ attributes }: Tag, name: PartName): string[] {
  const { shows }: Part = parts[name];
  return attributes.flatMap(attribute =>
    attribute.type === 'mdxJsxAttribute' &&
    shows.includes(attribute.name) &&
    typeof attribute.value === 'string'
      ? [attribute.value]
      : [],
  );
}
