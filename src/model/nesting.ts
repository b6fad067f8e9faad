import type { Nodes, Root } from 'mdast';
import { type Place, startOf } from './place.ts';

/** Quotes or lists in one another, at the beginning of one line. */
const mostLevels = 50;
/** Characters that may begin emphasis or a tag, in one block of text. */
const mostMarks = 4000;

/**
 * The first place at which Markdown is nested deeper than anybody writes. Parsers take time by the square of the
 * depth, and some recurse; a file that is made to be slow is refused before it is parsed.
 */
export function tooDeepAt(body: string, file: string): Place | undefined {
  let marks = 0;
  let fence: string | undefined;
  let isAfterGap = true;
  let isList = false;
  let isTable = false;
  for (const [at, text] of body.split('\n').entries()) {
    if (fence !== undefined) {
      if (closes(text, fence)) fence = undefined;
      continue;
    }
    if (text.trim() === '') {
      marks = 0;
      isAfterGap = true;
      isTable = false;
      continue;
    }
    const [start = ''] = containers.exec(text) ?? [];
    const levels = start.match(/[>*+-]|\d+[.)]/g)?.length ?? 0;
    // A line of nothing but one mark is a rule between sections, however long.
    if (levels > mostLevels && !/^[ \t]*([*-])[ \t]*(\1[ \t]*)*$/.test(text))
      return placeAt(file, at, start.length);
    // A number other than one goes on with a list, and begins none in the middle of a text.
    const begins = levels > 0 && (isAfterGap || isList || !/^\s*(?!1[.)])\d/.test(start));
    if (begins) isList = true;
    else if (isAfterGap && !/^\s/.test(text)) isList = false;
    fence = opening(text, isList);
    if (isDelimiterRow(text)) isTable = true;
    if (begins || isTable || /^ {0,3}#{1,6}(?:[ \t]|$)/.test(text)) marks = 0;
    marks += text.match(/[*_~<[]/g)?.length ?? 0;
    if (marks > mostMarks) return placeAt(file, at, 0);
    isAfterGap = false;
  }
  return undefined;
}

/** What begins quotes and lists: a quote needs nothing after it. */
const containers = /^(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]|$)))*/;

/** The fence of a block of code that begins here. What stands further in is one in a list alone. */
export function opening(text: string, isList: boolean): string | undefined {
  const [, indent = '', fence, info = ''] = /^([ \t]*)(`{3,}|~{3,})(.*)$/.exec(text) ?? [];
  if (fence === undefined || (fence.startsWith('`') && info.includes('`'))) return undefined;
  return isList || /^ {0,3}$/.test(indent) ? fence : undefined;
}

/** Whether a line ends the block of code that this fence has begun. */
export function closes(text: string, fence: string): boolean {
  const written = text.trim();
  return written.length >= fence.length && written === (fence[0] ?? '').repeat(written.length);
}

/** What makes the line above it the head of a table, and those below it rows. */
function isDelimiterRow(text: string): boolean {
  return text.includes('|') && /^[\s|:-]*-[\s|:-]*$/.test(text);
}

/** Elements in one another, in the tree. */
const mostDepth = 100;

/** The first node of a tree that lies deeper than anybody writes; what shows it to visitors recurses. */
export function tooDeepIn(tree: Root, file: string): Place | undefined {
  const open: [node: Nodes, depth: number][] = [[tree, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next;
    const { start } = node.position ?? {};
    if (depth > mostDepth) return start ? placeAt(file, start.line - 1, start.column - 1) : startOf(file);
    if ('children' in node) for (const child of node.children) open.push([child, depth + 1]);
  }
  return undefined;
}

/** Characters of one stretch of text that are set as others. */
const mostSet = 500;

/**
 * The first stretch of text with more quotes, dashes, dots and entities than anybody writes. What sets them as a printer
 * would takes time and memory by the square of their number.
 */
export function tooCrowdedAt(tree: Root, body: string, file: string): Place | undefined {
  const enter = (node: Nodes): Place | undefined => {
    if (!('children' in node)) return undefined;
    const { start, end } = node.position ?? {};
    const holdsText = node.children.some(({ type }) => type === 'text');
    if (holdsText && start && end) {
      const set = body.slice(start.offset, end.offset).match(/["'&]|--|\.\.\./g)?.length ?? 0;
      if (set > mostSet) return placeAt(file, start.line - 1, start.column - 1);
    }
    for (const child of node.children) {
      const place = enter(child);
      if (place) return place;
    }
    return undefined;
  };
  return enter(tree);
}

function placeAt(file: string, lineFromZero: number, columnFromZero: number): Place {
  const line = lineFromZero + 1;
  const column = columnFromZero + 1;
  return { file, line, column, endLine: line, endColumn: column };
}
