import { endOf, type Finding, inFull, levelOf } from '../../model/finding.ts';
import { tame } from '../say.ts';

/** For GitHub Actions: one workflow command a finding, shown beside the line in a change request. */
export function github(findings: readonly Finding[]): string {
  return findings.map(command).join('\n');
}

function command(one: Finding): string {
  const level = { error: 'error', warning: 'warning', info: 'notice' }[levelOf(one)];
  const end = endOf(one);
  const properties = {
    file: one.file,
    line: one.line,
    endLine: end?.line,
    col: one.column,
    endColumn: end?.column,
    title: one.ruleId,
  };
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}=${escapeProperty(String(value))}`,
  );
  return `::${level} ${written.join(',')}::${escapeMessage(inFull(one))}`;
}

/** The characters that would end a command, as GitHub's own toolkit writes them. */
function escapeMessage(text: string): string {
  return tame(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
