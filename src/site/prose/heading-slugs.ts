import type { Element, Nodes } from 'hast';

/** The id of each heading, by the heading. */
export type Slugs = ReadonlyMap<Element, string>;

/**
 * What Markdown puts above the notes has a name already.
 *
 * @param read the ids that its readers have made, in order, by which links are checked
 */
export function slugsIn(tree: Nodes, read: readonly string[]): Slugs {
  const ids = read.values();
  return new Map(
    headingsIn(tree).map(heading => [heading, String(heading.properties['id'] ?? ids.next().value ?? '')]),
  );
}

export function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}

function headingsIn(node: Nodes): Element[] {
  if (node.type === 'element' && isHeading(node)) return [node];
  return 'children' in node ? node.children.flatMap(headingsIn) : [];
}
