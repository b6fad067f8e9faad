import type { Finding } from '../../../src/model/finding.ts';
import { endOf } from '../../../src/model/finding.ts';
import type { TextOf } from '../../../src/model/source-texts.ts';

/** Why somebody who follows a finding to its place does not get there; undefined where they do. */
export function misplaced(one: Finding, textOf: TextOf): string | undefined {
  const { file = '', line = 0, column = 0, reason, note, ruleId } = one;
  const told = `${ruleId} at ${file}:${line}:${column}`;
  if (!/\S/.test(reason) || !/\S/.test(note ?? '')) return `${told} has no words, or no remedy`;
  const text = textOf(file);
  if (text === undefined)
    return line === 1 && column === 1 ? undefined : `${told}, where there is no such file`;
  const lines = text.match(/[^\r\n]*(?:\r\n?|\n|$)/g) ?? [];
  const end = endOf(one) ?? { line, column };
  // What is marked may be the end of a line itself.
  const isWithin =
    isOn(lines[line - 1]?.replace(/[\r\n]+$/, ''), column) && isOn(lines[end.line - 1], end.column);
  if (!isWithin) return `${told} to ${end.line}:${end.column} lies outside of the file`;
  const isBackward = end.line < line || (end.line === line && end.column < column);
  return isBackward ? `${told} ends before it begins, at ${end.line}:${end.column}` : undefined;
}

function isOn(line: string | undefined, column: number): boolean {
  return line !== undefined && column >= 1 && column <= line.length + 1;
}
