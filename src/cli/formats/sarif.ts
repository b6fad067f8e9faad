import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import { rules } from '../../checks/index.ts';
import { homepage } from '../../checks/told-at.ts';
import { endOf, type Finding, inFull, levelOf } from '../../model/finding.ts';
import { version } from '../version.ts';
import { tameJson } from './tame-json.ts';

/** For code scanning: the Static Analysis Results Interchange Format, 2.1.0 (OASIS). */
export function sarif(findings: readonly Finding[]): string {
  const run = new SarifRunBuilder().initSimple({
    toolDriverName: 'throughline',
    toolDriverVersion: version,
    ...(homepage && { url: homepage }),
  });
  run.run.columnKind = 'utf16CodeUnits';
  const told = new Map(findings.flatMap(({ ruleId, url }) => (ruleId ? [[ruleId, url]] : [])));
  for (const [ruleId, helpUri] of told) {
    const shortDescriptionText = rules.find(rule => rule.id === ruleId)?.why ?? ruleId;
    run.addRule(
      new SarifRuleBuilder().initSimple({ ruleId, shortDescriptionText, ...(helpUri && { helpUri }) }),
    );
  }
  for (const one of findings) run.addResult(result(one));
  const log = new SarifBuilder();
  log.addRun(run);
  return tameJson(log.buildSarifJsonString({ indent: true }));
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

function result(one: Finding): SarifResultBuilder {
  const end = endOf(one);
  return new SarifResultBuilder().initSimple({
    level: levels[levelOf(one)],
    messageText: inFull(one),
    ruleId: one.ruleId ?? '',
    fileUri: (one.file ?? '').split('/').map(encodeURIComponent).join('/'),
    startLine: one.line ?? 1,
    startColumn: one.column ?? 1,
    endLine: end?.line ?? one.line ?? 1,
    endColumn: end?.column ?? one.column ?? 1,
  });
}
