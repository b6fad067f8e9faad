import type { RootContent } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { yamlText } from '../../../src/cli/new/yaml-text.ts';

const writer = unified().use(remarkStringify, { bullet: '-' }).use(remarkMdx).freeze();

const madeHere =
  '{/* Made from the rules in src/checks/ by “npm run docs:rules”: change those, and run it again. */}';

/** A passage as a file. */
export function mdxText(fields: { question: string; heading: string }, children: RootContent[]): string {
  const body = writer.stringify({ type: 'root', children });
  return `---\n${yamlText({ ...fields, beat: 'plan' })}---\n\n${madeHere}\n\n${body}`;
}
