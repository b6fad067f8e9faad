import { endOf, type Finding } from './finding.ts';
import type { TextOf } from './source-texts.ts';

/** The line that a finding is about: what it means, and what stands before and after that. */
export interface Excerpt {
  readonly line: number;
  readonly head: string;
  /** Empty where a point is meant. */
  readonly marked: string;
  readonly tail: string;
}

/** In UTF-16 units. Of a longer line, what is around the place is shown. */
const widest = 96;
const before = 32;

/** Undefined where there is no such line. */
export function excerptOf(one: Finding, textOf: TextOf): Excerpt | undefined {
  const { file = '', line = 1, column = 1 } = one;
  const end = endOf(one);
  // Where a whole file is meant, its first line says nothing.
  if (line === 1 && column === 1 && (!end || (end.line === 1 && end.column === 1))) return undefined;
  const whole = textOf(file)?.split(/\r?\n/)[line - 1];
  if (!whole?.trim()) return undefined;
  const to = end?.line === line ? end.column - 1 : whole.length;
  const from = whole.length <= widest ? 0 : Math.max(0, column - 1 - before);
  return {
    line,
    head: (from > 0 ? '…' : '') + whole.slice(from, column - 1),
    marked: whole.slice(column - 1, Math.min(to, from + widest)),
    tail: whole.slice(to, from + widest) + (whole.length > from + widest ? '…' : ''),
  };
}
