import { endOf, type Finding, levelOf } from '../../model/finding.ts';
import { tameJson } from './tame-json.ts';

/** For programs: a list, in which every finding has the same keys. */
export function json(findings: readonly Finding[]): string {
  const written = findings.map(one => ({
    file: one.file,
    line: one.line,
    column: one.column,
    endLine: endOf(one)?.line ?? one.line,
    endColumn: endOf(one)?.column ?? one.column,
    level: levelOf(one),
    rule: one.ruleId,
    reason: one.reason,
    remedy: one.note ?? null,
    url: one.url ?? null,
    expected: one.expected ?? [],
  }));
  return tameJson(JSON.stringify(written, null, 2));
}
