import { posix } from 'node:path';
import type { Element, ElementContent, Nodes, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type MdxJsxFlowElementHast, type MdxJsxTextElementHast, mdxToHast } from 'satteri';
import { decodeAddress } from '../../model/decode-address.ts';
import type { Passage, PassageFile } from '../../model/model.ts';
import { isWayToFile } from '../../model/parts/attributes.ts';
import { isPartName, type PartName, parts } from '../../model/parts/index.ts';
import type { FileKind, Part } from '../../model/parts/part.ts';
import { bodyOf } from '../../model/read-passage.ts';
import { holdsNoWords, isSafeElement, safeProperty } from '../../model/safe-elements.ts';
import { hrefInPassage } from '../view/passage-link.ts';
import { isHeading, type Slugs, slugsIn } from './heading-slugs.ts';
import { highlightCode } from './highlight-code.ts';
import type { Prose, ProsePiece } from './prose.ts';

/** What the text of a passage is made of: its file as it stands, and the files and headings that its readers have seen in it. */
export type PassageSource = Pick<Passage, 'id' | 'file' | 'text' | 'files' | 'headingIds'>;

/**
 * A passage's Markdown as data. Nothing of it is ever run: of code nothing is left, and of elements that no passage may use,
 * their words. Readers have said of both where they stand.
 *
 * @param smart whether quotes, dashes and dots are set as a printer would
 */
export async function compileProse(source: PassageSource, smart: boolean): Promise<Prose> {
  const tree = mdxToHast(bodyOf(source.text), {
    features: { frontmatter: false, smartPunctuation: smart },
  });
  const slugs = slugsIn(tree, source.headingIds);
  await highlightCode(tree);
  return piecesOf(childrenOf(tree), { source, slugs, ids: new Set(slugs.values()) });
}

interface Context {
  readonly source: PassageSource;
  readonly slugs: Slugs;
  /** Of its headings. */
  readonly ids: ReadonlySet<string>;
}

type Tag = MdxJsxFlowElementHast | MdxJsxTextElementHast;
type Shown = Extract<ProsePiece, object>;

/** Stands for what is no HTML; no Markdown comes to hold this character. */
const mark = '\0';

function piecesOf(nodes: readonly Nodes[], context: Context): Prose {
  const shown: Shown[] = [];
  const children = nodes.flatMap(node => plain(node, { ...context, shown }));
  return toHtml({ type: 'root', children }, { allowDangerousHtml: true })
    .split(mark)
    .flatMap((html, at): ProsePiece[] => [html, ...shown.slice(at, at + 1)])
    .filter(piece => piece !== '');
}

/** Where a node's pieces are put that are no HTML. */
interface Putting extends Context {
  readonly shown: Shown[];
}

/** A node as HTML that is the same everywhere; what is not is put among the pieces that are shown, and a mark in its place. */
function plain(node: Nodes, putting: Putting): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return ofTag(node, putting);
  if (node.type !== 'element') return [];
  if (isHeading(node)) return put(headingOf(node, putting), putting);
  if (node.tagName === 'img') return ofPicture(node, putting);
  if (node.tagName === 'a') return ofLink(node, putting);
  return ofElement(node, putting);
}

function put(piece: Shown, { shown }: Putting): ElementContent[] {
  shown.push(piece);
  return [{ type: 'raw', value: mark }];
}

function held(node: Nodes, putting: Putting): ElementContent[] {
  return childrenOf(node).flatMap(child => plain(child, putting));
}

function headingOf(node: Element, context: Context): Shown {
  const id = ownId(context.slugs.get(node) ?? '', context);
  return {
    kind: 'heading',
    depth: Number(node.tagName.slice(1)),
    id,
    holds: piecesOf(node.children, context),
  };
}

function ofPicture({ properties }: Element, putting: Putting): ElementContent[] {
  const { src, alt } = properties;
  const text = String(alt ?? '');
  const found = fileAt(decodeAddress(String(src ?? '')), 'picture', putting);
  return found
    ? put({ kind: 'picture', file: found.file, alt: text }, putting)
    : [{ type: 'text', value: text }];
}

function ofLink(node: Element, putting: Putting): ElementContent[] {
  const href = String(node.properties['href'] ?? '');
  const title = node.properties['title'];
  if (href.startsWith('#')) {
    const { ariaDescribedBy: _, ...properties } = node.properties;
    const id = decodeAddress(href.slice(1)) ?? href.slice(1);
    const leads = putting.ids.has(id) || isNote(id) ? `#${ownId(id, putting)}` : href;
    return [element(node, { ...properties, href: leads }, putting)];
  }
  if (/^need:/i.test(href.trim())) {
    const holds = piecesOf(node.children, putting);
    return put(
      { kind: 'link', href, title: title === undefined ? undefined : String(title), holds },
      putting,
    );
  }
  return hrefInPassage(href, {}) === undefined
    ? held(node, putting)
    : [element(node, node.properties, putting)];
}

function ofElement(node: Element, putting: Putting): ElementContent[] {
  const { tagName, properties } = node;
  switch (tagName) {
    // A table that is wider than the screen scrolls by itself; to do that by keyboard, it takes the focus.
    case 'table':
      return [
        {
          type: 'element',
          tagName: 'div',
          properties: { className: ['scroll'], role: 'group', ariaLabel: 'Table', tabIndex: 0 },
          children: [element(node, {}, putting)],
        },
      ];
    // Markdown makes a heading of every cell in a table's first row; one with nothing in it heads nothing.
    case 'th':
      return node.children.length === 0
        ? [{ type: 'element', tagName: 'td', properties: {}, children: [] }]
        : [element(node, { scope: 'col', ...aligned(properties) }, putting)];
    case 'td':
      return [element(node, aligned(properties), putting)];
    // The box of a task in a list, which no one can tick here.
    case 'input':
      return [element(node, { ...properties, ariaLabel: properties['checked'] ? 'Done' : 'To do' }, putting)];
    default:
      return [element(node, properties, putting)];
  }
}

function element(node: Element, properties: Properties, putting: Putting): Element {
  const { id, ...others } = properties;
  const own = typeof id === 'string' ? { id: ownId(id, putting) } : {};
  return {
    type: 'element',
    tagName: node.tagName,
    properties: { ...others, ...own },
    children: held(node, putting),
  };
}

/** As an attribute, since a policy may forbid styles in elements. */
function aligned({ style }: Properties): Properties {
  const side = /text-align:\s*(\w+)/.exec(String(style ?? ''))?.[1];
  return side === undefined ? {} : { dataAlign: side };
}

function ofTag(tag: Tag, putting: Putting): ElementContent[] {
  const { name } = tag;
  if (name !== null && isPartName(name)) {
    const part = partOf(tag, name, putting);
    return part ? put(part, putting) : held(tag, putting);
  }
  if (name === null || !isSafeElement(name)) return holdsNoWords(name) ? [] : held(tag, putting);
  const properties = [...literals(tag)].flatMap(([attribute, value]) => {
    const property = safeProperty(name, attribute);
    return property === undefined ? [] : [[property, isPlainlySet(property) || value] as const];
  });
  const children = held(tag, putting);
  return [{ type: 'element', tagName: name, properties: Object.fromEntries(properties), children }];
}

/** Where the attribute stands, it counts, whatever is written after it. */
function isPlainlySet(property: string): boolean {
  return property === 'open' || property === 'reversed';
}

/** Undefined where it is not as the part is told to be, which readers have found. */
function partOf(tag: Tag, name: PartName, context: Context): Shown | undefined {
  const part: Part = parts[name];
  const checked = part.attributes.safeParse(Object.fromEntries(literals(tag)));
  if (!checked.success) return undefined;
  const attributes: Record<string, string> = {};
  const files: Record<string, PassageFile> = {};
  for (const [attribute, value] of Object.entries(checked.data)) {
    if (value === undefined) continue;
    const kind = Object.hasOwn(part.files, attribute) ? part.files[attribute] : undefined;
    if (kind === undefined || !isWayToFile(value)) {
      attributes[attribute] = value;
      continue;
    }
    const found = fileAt(value.trim(), kind, context);
    if (!found) return undefined;
    files[attribute] = found;
  }
  return { kind: 'part', name, attributes, files, holds: piecesOf(childrenOf(tag), context) };
}

function* literals({ attributes }: Tag): Generator<[string, string]> {
  for (const attribute of attributes)
    if (
      attribute.type === 'mdxJsxAttribute' &&
      (typeof attribute.value === 'string' || attribute.value === null)
    )
      yield [attribute.name, attribute.value ?? ''];
}

/** A file beside the passage; undefined where its readers have seen none. */
function fileAt(way: string | undefined, kind: FileKind, { source }: Context): PassageFile | undefined {
  if (way === undefined) return undefined;
  const file = posix.join(posix.dirname(source.file), way);
  return source.files.find(one => one.kind === kind && one.file === file);
}

const clobbering = 'user-content-';

function isNote(id: string): boolean {
  return id.startsWith(clobbering);
}

/** Two passages of a page may have the same headings and notes. */
function ownId(id: string, { source }: Context): string {
  return `${source.id}--${isNote(id) ? id.slice(clobbering.length) : id}`;
}

function childrenOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? node.children : [];
}
