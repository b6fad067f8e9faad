import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { type Finding, finding } from './finding.ts';
import { type Place, startOf } from './place.ts';
import { readYaml, type YamlText } from './read-yaml.ts';

export interface PassageText {
  readonly frontmatter: YamlText;
  /** Undefined where the body is no MDX. */
  readonly tree: Root | undefined;
  readonly findings: readonly Finding[];
}

/** Reads a passage's two parts, so that a fault in one does not hide the other's. */
export function readPassage(text: string, file: string): PassageText {
  const fenced = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text);
  if (fenced?.index !== 0) {
    const frontmatter = { value: undefined, places: {}, keys: {}, findings: [] };
    return { frontmatter, ...readBody(text, file), findings: [missingFrontmatter(file)] };
  }
  const [whole, yaml = ''] = fenced;
  const frontmatter = readYaml(yaml, file, 2);
  // Empty lines in the frontmatter's place keep the body's line numbers.
  const { tree, findings } = readBody(whole.replaceAll(/[^\n]/g, '') + text.slice(whole.length), file);
  return { frontmatter, tree, findings: [...frontmatter.findings, ...findings] };
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

function readBody(body: string, file: string): { tree: Root | undefined; findings: Finding[] } {
  try {
    return { tree: parser.parse(body), findings: [] };
  } catch (error) {
    return { tree: undefined, findings: [mdxFinding(error, file)] };
  }
}

function mdxFinding(error: unknown, file: string): Finding {
  const message = error instanceof VFileMessage ? error : undefined;
  return finding({
    rule: 'mdx-syntax',
    place: message ? placeOfMessage(message, file) : startOf(file),
    reason: message
      ? `This is not MDX: ${sentence(message.reason)}`
      : 'This text is nested too deep to be read.',
    remedy: 'In a passage, write < as \\< and { as \\{, or put them in `code`.',
  });
}

/** The parser's points lie on `place`, as a point or as a stretch. */
function placeOfMessage({ place, line = 1, column = 1 }: VFileMessage, file: string): Place {
  if (place && 'end' in place) {
    const { start, end } = place;
    return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  }
  return { file, line, column, endLine: line, endColumn: column + 1 };
}

function sentence(reason: string): string {
  const plain = reason.trim().replace(/\s+/g, ' ');
  return /[.?]$/.test(plain) ? plain : `${plain}.`;
}

function missingFrontmatter(file: string): Finding {
  return finding({
    rule: 'missing-frontmatter',
    place: startOf(file),
    reason: 'A passage begins with its question and its beat, and this one does not.',
    remedy: 'Begin the file with “---”, then “question: …” and “beat: …”, then “---”.',
  });
}
