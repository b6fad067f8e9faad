import type { Place } from './place.ts';

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
  let isCode = false;
  for (const [at, text] of body.split('\n').entries()) {
    if (/^\s*(?:```|~~~)/.test(text)) isCode = !isCode;
    if (isCode) continue;
    const [start = ''] = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])(?=[ \t>]|$))*/.exec(text) ?? [];
    const levels = start.match(/[>*+-]|\d+[.)]/g)?.length ?? 0;
    // A line of nothing but one mark is a rule between sections, however long.
    if (levels > mostLevels && !/^[ \t]*([*-])[ \t]*(\1[ \t]*)*$/.test(text))
      return placeAt(file, at, start.length);
    if (levels > 0 || /^\s*($|[|#])/.test(text)) marks = 0;
    marks += text.match(/[*_~<[]/g)?.length ?? 0;
    if (marks > mostMarks) return placeAt(file, at, 0);
  }
  return undefined;
}

function placeAt(file: string, lineFromZero: number, columnFromZero: number): Place {
  const line = lineFromZero + 1;
  const column = columnFromZero + 1;
  return { file, line, column, endLine: line, endColumn: column };
}
