import type { Definition, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { isFullAddress } from '../../model/address.ts';
import { text } from './markdown.ts';

type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Expression = Extract<Nodes, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>;

export interface Surroundings {
  readonly passage: string;
  /** Where a link that stands in the passage leads; undefined where it leads nowhere, and its words stay text. */
  readonly hrefOf: (href: string) => string | undefined;
}

/**
 * A passage's MDX as Markdown that needs no program to be read: of an element its words are left, of an expression
 * what is written in it, of an import nothing. Links lead where the page's do.
 */
export function plainWords(tree: Root, surroundings: Surroundings): RootContent[] {
  const urls = new Map(definitionsIn(tree).map(({ identifier, url }) => [identifier, url]));
  return childrenOf(tree, { ...surroundings, urls }) as RootContent[];
}

/** What a node's words depend on beside itself. */
interface Context extends Surroundings {
  /** The addresses that stand at the passage's foot, by the name that links have for them. */
  readonly urls: ReadonlyMap<string, string>;
}

function plain(node: Nodes, context: Context): Nodes[] {
  switch (node.type) {
    case 'mdxjsEsm':
    case 'definition':
      return [];
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
      return [{ ...node, depth: node.depth < 4 ? 3 : 4, children: phrasing(childrenOf(node, context)) }];
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [withChildren({ ...node, ...note(node.identifier, context) }, context)];
    default:
      return [withChildren(node, context)];
  }
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

/** What a visitor does not read as words. */
const unread: ReadonlySet<string | null> = new Set(['script', 'style', 'template']);

function ofElement(element: Element, context: Context): Nodes[] {
  const { name } = element;
  if (unread.has(name)) return [];
  if (name === 'br') return [{ type: 'break' }];
  if (name === 'img') return pictured({ url: attribute('src', element), alt: attribute('alt', element) });
  const children = childrenOf(element, context);
  return name === 'a' && element.type === 'mdxJsxTextElement'
    ? linked(attribute('href', element), children, context)
    : children;
}

function attribute(name: string, { attributes }: Element): string {
  const found = attributes.find(one => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}

function linked(url: string | undefined, children: Nodes[], { hrefOf }: Surroundings): Nodes[] {
  const leads = url && hrefOf(url);
  // A link holds no other.
  const words = phrasing(children).filter(one => one.type !== 'link');
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
