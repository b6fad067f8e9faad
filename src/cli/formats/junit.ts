import reports from 'junit-report-builder';
import { type Finding, inFull, isError, levelOf } from '../../model/finding.ts';
import { tame, tameLine } from '../say.ts';

/** For CI: JUnit's XML, a suite for each file and a case for each finding; only errors fail. */
export function junit(findings: readonly Finding[]): string {
  const builder = reports.newBuilder().name('throughline check');
  for (const [file = '', inFile] of Map.groupBy(findings, one => one.file)) {
    const suite = builder.testSuite().name(file);
    for (const one of inFile) {
      const place = tameLine(`${file}:${one.line}:${one.column}`);
      const test = suite
        .testCase()
        .className(one.ruleId ?? '')
        .name(`${tameLine(one.reason)} (${place})`)
        .file(file);
      const said = `${place} ${levelOf(one)}: ${tameLine(inFull(one))}`;
      if (isError(one)) test.failure(said, one.ruleId);
      else test.standardOutput(said);
    }
  }
  if (findings.length === 0) builder.testSuite().name('throughline').testCase().name('Nothing to mend');
  return tame(builder.build());
}
