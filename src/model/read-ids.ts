import GithubSlugger from 'github-slugger';
import type { Heading, Nodes, Root } from 'mdast';
import { literalOf, tagsIn } from './tags.ts';

/**
 * The ids that a passage's text brings to its page, by which links reach them: those of its own tags, and those of its notes
 * and of the marks that lead there, as Markdown's renderer makes them.
 */
export function readIds(tree: Root): string[] {
  const own = tagsIn(tree).flatMap(({ tag }) => literalOf(tag, 'id') || []);
  const notes = notesIn(tree).flatMap(note => [`user-content-fn-${note}`, `user-content-fnref-${note}`]);
  return [...new Set([...own, ...notes])];
}

/** Its headings by the ids that Astro makes for them; links in the same passage lead there. */
export function readHeadingIds(tree: Root): string[] {
  const slugger = new GithubSlugger();
  return headingsIn(tree).map(heading => slugger.slug(wordsOf(heading)));
}

function headingsIn(node: Nodes): Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(headingsIn) : [];
}

function wordsOf(node: Nodes): string {
  if ('value' in node && (node.type === 'text' || node.type === 'inlineCode')) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function notesIn(node: Nodes): string[] {
  if (node.type === 'footnoteDefinition') return [node.identifier.toLowerCase()];
  return 'children' in node ? node.children.flatMap(notesIn) : [];
}
