import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { endOf, type Finding } from '../../model/finding.ts';
import { type Colours, tameLine } from '../say.ts';

/** What stands in a file that findings name; undefined where it cannot be read. */
export type TextOf = (file: string) => string | undefined;

/** The files of a root, each read once. */
export function textsIn(root: string): TextOf {
  const texts = new Map<string, string | undefined>();
  return file => {
    if (!texts.has(file)) texts.set(file, textAt(join(root, file)));
    return texts.get(file);
  };
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** A line of a terminal that is not wide. Of a longer one, what is around the place is shown. */
const widest = 96;
const before = 32;

/** The line that a finding is about, with what it means marked below it: two lines, or none where there is no such line. */
export function excerpt(one: Finding, textOf: TextOf, { dim }: Colours): string[] {
  const { file = '', line = 1, column = 1 } = one;
  const end = endOf(one);
  // Where a whole file is meant, its first line says nothing.
  if (line === 1 && column === 1 && (!end || (end.line === 1 && end.column === 1))) return [];
  const whole = textOf(file)?.split(/\r?\n/)[line - 1];
  if (!whole?.trim()) return [];
  const to = end?.line === line ? end.column - 1 : whole.length;
  const from = whole.length <= widest ? 0 : Math.max(0, column - 1 - before);
  const head = (from > 0 ? '…' : '') + tameLine(whole.slice(from, column - 1));
  const marked = tameLine(whole.slice(column - 1, Math.min(to, from + widest)));
  const tail = tameLine(whole.slice(to, from + widest)) + (whole.length > from + widest ? '…' : '');
  const number = String(line);
  const gutter = ' '.repeat(number.length);
  const mark = '^'.repeat(Math.max(1, stringWidth(marked)));
  return [
    `${dim(`${number} │`)} ${head}${marked}${tail}`,
    `${dim(`${gutter} │`)} ${' '.repeat(stringWidth(head))}${mark}`,
  ];
}
