import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import type { z } from 'zod';
import { beatMeanings } from '../../model/meanings.ts';
import { readLinks } from '../../model/read-links.ts';
import { readPassage } from '../../model/read-passage.ts';
import type { passageSchema } from '../../model/schema.ts';
import { type Accepted, someText } from './accepted.ts';
import { yamlText } from './yaml-text.ts';

type PassageFields = z.input<typeof passageSchema>;

/** A passage as a file: its fields, the author's first words as plain text, and what the beat is for, to go on from. */
export function passageFile(fields: PassageFields, text: string): string {
  const hint = `{/* Go on here. ${capitalised(fields.beat)}: ${beatMeanings[fields.beat]} */}`;
  return `---\n${yamlText(fields)}---\n\n${plainText(text)}\n\n${hint}\n`;
}

/** Words of which a reader has exactly what was typed, and nothing that acts. */
export const aBeginning: Accepted = {
  schema: someText.schema.refine(typed => isReadAs(typed, paragraphsOf(typed))),
  wanted: 'Write plain sentences. Links and the rest are for the file.',
};

function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** What begins a line of code in MDX begins a sentence as well. */
const unsafe = ['import', 'export'].map(word => ({
  character: word.charAt(0),
  after: `${word.slice(1)}\\b`,
  atBreak: true,
}));

const writer = unified()
  .use(remarkStringify, { unsafe } satisfies Options)
  .use(remarkGfm)
  .use(remarkMdx)
  .freeze();

function plainText(typed: string): string {
  const tree: Root = {
    type: 'root',
    children: paragraphsOf(typed).map(value => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
  return writer.stringify(tree).trimEnd();
}

/** An empty line parts them; how else a text was laid out, Markdown does not keep. */
function paragraphsOf(typed: string): string[] {
  return typed
    .split(/\n\s*\n/)
    .map(paragraph => paragraph.replaceAll(/\s+/g, ' ').trim())
    .filter(paragraph => paragraph !== '');
}

function isReadAs(typed: string, paragraphs: readonly string[]): boolean {
  const { tree } = readPassage(passageFile({ question: 'a', beat: 'plan' }, typed), '');
  if (!tree || readLinks(tree, '').findings.length > 0) return false;
  const read = tree.children.filter(node => node.type === 'paragraph').map(wordsIn);
  return tree.children.length === paragraphs.length + 1 && read.join('\n') === paragraphs.join('\n');
}

function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsIn).join('') : '';
}
