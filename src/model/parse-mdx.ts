import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** @throws VFileMessage where a body is no MDX */
export function parseMdx(body: string): Root {
  return parser.parse(body);
}
