import type { Nodes, Root } from 'mdast';
import { CST, Lexer } from 'yaml';
import { pointsIn } from './lines.ts';
import type { Place } from './place.ts';

/** What an author says to a finding that is to be let pass: `waive rule-id: reason`, in a comment of YAML or of MDX. */
export interface Waiver {
  readonly rule: string;
  /** Empty where none is given. */
  readonly reason: string;
  /** Where the comment stands. */
  readonly place: Place;
  /** The line that it speaks of: its own, where something stands before it, or else the next on which anything stands. */
  readonly line: number;
}

/** The waivers in a YAML text; `firstLine` is the line of the file at which the text begins. */
export function waiversInYaml(text: string, file: string, firstLine = 1): Waiver[] {
  if (!/#\s*waive\b/.test(text)) return [];
  const pointAt = pointsIn(text);
  const lines = text.split('\n');
  const shift = firstLine - 1;
  return commentsIn(text).flatMap(({ comment, offset }) => {
    const waived = readWaiver(comment.slice(1));
    if (!waived) return [];
    const { line, column } = pointAt(offset);
    const place = placeOn(file, line + shift, column, comment.length);
    const isAlone = (lines[line - 1] ?? '').slice(0, column - 1).trim() === '';
    const covered = isAlone ? nextLine(lines, line, /^\s*(#|$)/) : line;
    return [{ ...waived, place, line: covered + shift }];
  });
}

/** The waivers in the body of a passage, whose whole text gives the lines. */
export function waiversInBody(tree: Root, text: string, file: string): Waiver[] {
  if (!/\/\*\s*waive\b/.test(text)) return [];
  const lines = text.split('\n');
  const waivers: Waiver[] = [];
  const enter = (node: Nodes): void => {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const comment = /^\s*\/\*(.*)\*\/\s*$/s.exec(node.value)?.[1];
      const waived = comment === undefined ? undefined : readWaiver(comment);
      const { start, end } = node.position ?? {};
      if (!waived || !start || !end) return;
      const place = {
        file,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
      };
      const isAlone = (lines[start.line - 1] ?? '').slice(0, start.column - 1).trim() === '';
      const covered = isAlone ? nextLine(lines, end.line, /^\s*(\{\s*\/\*.*\*\/\s*\})?\s*$/) : start.line;
      waivers.push({ ...waived, place, line: covered });
    } else if ('children' in node) for (const child of node.children) enter(child);
  };
  enter(tree);
  return waivers;
}

function readWaiver(comment: string): { rule: string; reason: string } | undefined {
  const [, rule, reason = ''] = /^\s*waive\s+([^\s:]+)\s*(?::(.*))?$/s.exec(comment) ?? [];
  return rule === undefined ? undefined : { rule, reason: reason.replaceAll(/\s+/g, ' ').trim() };
}

function commentsIn(text: string): { comment: string; offset: number }[] {
  const comments: { comment: string; offset: number }[] = [];
  let offset = 0;
  let isValue = false;
  for (const token of new Lexer().lex(text)) {
    if (marks.has(token)) {
      isValue = token === CST.SCALAR;
      continue;
    }
    if (token.startsWith('#') && !isValue) comments.push({ comment: token, offset });
    isValue = false;
    offset += token.length;
  }
  return comments;
}

/** The lexer's own marks, which stand for no text. After that of a scalar comes a value, whatever it begins with. */
const marks: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

function nextLine(lines: readonly string[], after: number, says: RegExp): number {
  let line = after + 1;
  while (line <= lines.length && says.test(lines[line - 1] ?? '')) line++;
  return line;
}

function placeOn(file: string, line: number, column: number, length: number): Place {
  return { file, line, column, endLine: line, endColumn: column + length };
}
