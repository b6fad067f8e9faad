import type { Nodes, Paragraph, Root, RootContent } from 'mdast';

export type Tag = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** A tag in a passage, and where it stands among the others. */
export interface StandingTag {
  readonly tag: Tag;
  /** The name of the tag that holds it, if one does. */
  readonly within: string | undefined;
  /** It stands by itself, and not in the middle of a sentence. */
  readonly isBlock: boolean;
}

/** Every tag that has a name, in the order in which they open. */
export function tagsIn(tree: Root): StandingTag[] {
  const found: StandingTag[] = [];
  const enter = (node: Nodes, within: string | undefined, isBlock: boolean): void => {
    const isNamed = isTag(node) && node.name !== null;
    if (isNamed) found.push({ tag: node, within, isBlock });
    if (!('children' in node)) return;
    const holdsBlocks = isBlock && !isProse(node);
    for (const child of node.children) enter(child, isNamed ? (node.name ?? within) : within, holdsBlocks);
  };
  enter(tree, undefined, true);
  return found;
}

export function isTag(node: Nodes): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** What an attribute says in quotes; nothing where it is missing, or is no plain text. */
export function literalOf({ attributes }: Tag, name: string): string {
  const found = attributes.find(one => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}

/** What a tag holds, comments and empty lines aside; a line of nothing but tags counts as the tags themselves. */
export function contentOf(tag: Tag): RootContent[] {
  const children: readonly RootContent[] = tag.children;
  return children.flatMap(child => (isLineOfTags(child) ? child.children : [child])).filter(isVisible);
}

/** MDX makes no paragraph of a line that holds nothing but tags. */
export function isLineOfTags(node: Nodes): node is Paragraph {
  return (
    node.type === 'paragraph' && node.children.some(isTag) && node.children.filter(isVisible).every(isTag)
  );
}

/** What is written in it stands in a line of text. */
function isProse(node: Nodes): boolean {
  if (node.type === 'paragraph') return !isLineOfTags(node);
  return ['heading', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'table'].includes(node.type);
}

/** What stands between braces is nothing but comments. */
export function isComment(code: string): boolean {
  return /^(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/)*$/.test(code);
}

function isVisible(node: Nodes): boolean {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return !isComment(node.value);
  return node.type !== 'text' || node.value.trim() !== '';
}
