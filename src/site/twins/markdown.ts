import type { BlockContent, Heading, Link, List, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';

/** What needs no escape wherever it stands is most of what is written, and looking for escapes is most of the work. */
const writeText: Handle = ({ value }: Text, _, state, info) =>
  plain.test(value) ? value : state.safe(value, info);

type Handle = NonNullable<NonNullable<Options['handlers']>['text']>;

/** Words of letters on one line, with marks between them that mean nothing in Markdown: neither an address nor a list begins so. */
const plain = /^\p{L}(?:[\p{L}\p{N} ,;?’“”…—–]|\.(?=$|[ ’”])|:(?= ))*(?<! )$/u;

const writer = unified()
  // Columns are not padded: one long cell would cost a reader its width in every row.
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_', handlers: { text: writeText } })
  .freeze();

/** Built from nodes and never from strings, so that whatever stands in a text is escaped where it must be. */
export function toMarkdown(children: readonly RootContent[]): string {
  return writer.stringify({ type: 'root', children: [...children] });
}

export function heading(depth: Heading['depth'], words: string): Heading {
  return { type: 'heading', depth, children: [text(words)] };
}

export function paragraph(...children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

export function list(...entries: readonly (readonly BlockContent[])[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: entries.map(children => ({ type: 'listItem', spread: false, children: [...children] })),
  };
}

export function link(url: string, words: string): Link {
  return { type: 'link', url, children: [text(words)] };
}

/** On one line: what a file says over several lines is still one question, or one label. */
export function text(words: string): PhrasingContent {
  return { type: 'text', value: words.replaceAll(/\s+/g, ' ') };
}
