import type { Definition, Heading, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { isFullAddress } from '../../model/address.ts';
import { namesMadeIn } from '../../model/names-made.ts';
import { isPartName, type PartName } from '../../model/parts/index.ts';
import { holdsNoWords } from '../../model/safe-elements.ts';
import { isLineOfTags, isTag, literalOf, type Tag } from '../../model/tags.ts';
import { paragraph, text } from './markdown.ts';
import { partWords } from './part-words.ts';

type Expression = Extract<Nodes, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>;

export interface Surroundings {
  readonly passage: string;
  /** At which level its upper headings stand, and those below them one further down: 2 where its own is the page’s title. */
  readonly level: 2 | 3;
  /** Where a link that stands in the passage leads; undefined where it leads nowhere, and its words stay text. */
  readonly hrefOf: (href: string) => string | undefined;
}

/**
 * A passage's MDX as Markdown that needs no program to be read: of an element its words are left, of a part those as well that it
 * shows of its attributes, of an expression
 * what is written in it, of an import nothing. Links lead where the page's do.
 */
export function plainWords(tree: Root, surroundings: Surroundings): RootContent[] {
  // Of several addresses under one name, the first counts.
  const definitions = definitionsIn(tree).toReversed();
  const urls = new Map(definitions.map(({ identifier, url }) => [identifier, url]));
  return childrenOf(tree, { ...surroundings, urls, ownNames: namesMadeIn(tree) }) as RootContent[];
}

/** What a node's words depend on beside itself. */
interface Context extends Surroundings {
  /** The addresses that stand at the passage's foot, by the name that links have for them. */
  readonly urls: ReadonlyMap<string, string>;
  /** The components that the passage brings itself. */
  readonly ownNames: ReadonlySet<string>;
}

function plain(node: Nodes, context: Context): Nodes[] {
  switch (node.type) {
    case 'mdxjsEsm':
    case 'definition':
      return [];
    case 'paragraph':
      return isLineOfTags(node) && tagsOf(node).every(tag => partOf(tag, context))
        ? ofLine(node, context)
        : [withChildren(node, context)];
    case 'mdxFlowExpression':
      return wordsOf(node).map(words => ({ type: 'paragraph', children: [words] }));
    case 'mdxTextExpression':
      return wordsOf(node);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return ofElement(node, context);
    case 'link':
      return linked(node.url, childrenOf(node, context), context);
    case 'image':
      return pictured(node);
    case 'linkReference':
      return linked(context.urls.get(node.identifier), childrenOf(node, context), context);
    case 'imageReference':
      return pictured({ url: context.urls.get(node.identifier), alt: node.alt });
    case 'heading':
      // Below the passage's own, as on the page.
      return [{ ...node, depth: depthOf(node, context), children: phrasing(childrenOf(node, context)) }];
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [withChildren({ ...node, ...note(node.identifier, context) }, context)];
    default:
      return [withChildren(node, context)];
  }
}

function depthOf({ depth }: Heading, { level }: Context): Heading['depth'] {
  if (level === 2) return depth < 4 ? 2 : 3;
  return depth < 4 ? 3 : 4;
}

function childrenOf(node: Nodes, context: Context): Nodes[] {
  return 'children' in node ? node.children.flatMap(child => plain(child, context)) : [];
}

function definitionsIn(node: Nodes): Definition[] {
  if (node.type === 'definition') return [node];
  return 'children' in node ? node.children.flatMap(definitionsIn) : [];
}

/** What an expression says by itself, without being run. */
function wordsOf({ data }: Expression): PhrasingContent[] {
  const [statement] = data?.estree?.body ?? [];
  const written = statement?.type === 'ExpressionStatement' ? statement.expression : undefined;
  if (written?.type === 'Literal' && ['string', 'number'].includes(typeof written.value))
    return [text(String(written.value))];
  if (written?.type === 'TemplateLiteral' && written.expressions.length === 0)
    return [text(written.quasis[0]?.value.cooked ?? '')];
  return [];
}

function ofElement(element: Tag, context: Context): Nodes[] {
  const { name } = element;
  if (holdsNoWords(name)) return [];
  const isFlow = element.type === 'mdxJsxFlowElement';
  const alone = (words: Nodes[]) => (isFlow && words.length > 0 ? [paragraph(...phrasing(words))] : words);
  if (name === 'br') return isFlow ? [] : [{ type: 'break' }];
  if (name === 'img')
    return alone(pictured({ url: literalOf(element, 'src'), alt: literalOf(element, 'alt') }));
  const children = childrenOf(element, context);
  const part = partOf(element, context);
  if (part) {
    const { before, after } = partWords(element, part);
    return isFlow
      ? [...alone([...before]), ...children, ...alone([...after])]
      : spaced([before, phrasing(children), after]);
  }
  return name === 'a' && !isFlow ? linked(literalOf(element, 'href'), children, context) : children;
}

function partOf({ name }: Tag, { ownNames }: Context): PartName | undefined {
  return name !== null && isPartName(name) && !ownNames.has(name) ? name : undefined;
}

function tagsOf({ children }: Paragraph): Tag[] {
  return (children as readonly Nodes[]).filter(isTag);
}

function spaced(groups: readonly (readonly PhrasingContent[])[]): PhrasingContent[] {
  return groups
    .filter(group => group.length > 0)
    .flatMap((group, at) => (at === 0 ? group : [text(' '), ...group]));
}

/** On a line of nothing but parts, each is a paragraph. */
function ofLine(line: Paragraph, context: Context): Nodes[] {
  return tagsOf(line)
    .map(tag => ofElement(tag, context))
    .filter(words => words.length > 0)
    .map(words => paragraph(...phrasing(words)));
}

function linked(url: string | undefined, children: Nodes[], { hrefOf }: Surroundings): Nodes[] {
  const leads = url && hrefOf(url);
  // A link holds no other, but its words.
  const words = phrasing(children).flatMap(one => (one.type === 'link' ? one.children : [one]));
  return leads ? [{ type: 'link', url: leads, children: words }] : children;
}

/** A picture that stands beside its passage is published under a name of the build's; its words stand for it. */
function pictured({ url, alt }: { url: string | undefined; alt?: string | null | undefined }): Nodes[] {
  if (url && isFullAddress(url)) return [{ type: 'image', url, alt: alt ?? '' }];
  return alt ? [text(alt)] : [];
}

/** Notes are numbered from one in every passage, and a page may hold several. */
function note(identifier: string, { passage }: Surroundings) {
  const own = `${passage}-${identifier}`;
  return { identifier: own, label: own };
}

function withChildren(node: Nodes, context: Context): Nodes {
  // Flow is only ever replaced by flow, and phrasing by phrasing.
  return ('children' in node ? { ...node, children: childrenOf(node, context) } : node) as Nodes;
}

function phrasing(nodes: readonly Nodes[]): PhrasingContent[] {
  return nodes as PhrasingContent[];
}
