import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { type Finding, finding, sortFindings } from '../model/finding.ts';
import { parseJson } from '../model/parse-json.ts';
import { placeOf } from '../model/place.ts';
import { readYaml } from '../model/read-yaml.ts';
import { schemaFindings } from '../model/schema-findings.ts';
import type { Fault } from '../planner/index.ts';
import { Misuse } from './misuse.ts';

export interface ReadJson<Value> {
  /** Undefined where there are findings. */
  readonly value: Value | undefined;
  readonly findings: readonly Finding[];
}

export interface Expected<Value> {
  readonly schema: z.ZodType<Value>;
  /** What a schema cannot say. */
  readonly faultsIn: (value: Value) => readonly Fault[];
  /** The rule under which these faults are said. */
  readonly rule: string;
  /** The command whose output has this form. */
  readonly printedBy: string;
}

/**
 * What a JSON file says, in a form that we print ourselves; every fault is a finding at its place.
 *
 * @throws Misuse if the file cannot be read.
 */
export async function readJson<Value>(file: string, expected: Expected<Value>): Promise<ReadJson<Value>> {
  const { schema, faultsIn, rule, printedBy } = expected;
  const text = (
    await readFile(file, 'utf8').catch(error => {
      throw new Misuse(`${file} cannot be read (${error.code ?? error.message}).`);
    })
  ).replace(/^\uFEFF/, '');
  const parsed = parseJson(text, file);
  if ('stop' in parsed) {
    const remedy = `Take what “throughline ${printedBy}” prints as an example.`;
    const reason = 'This is not JSON from here on.';
    return faulty([finding({ rule: 'json-syntax', place: parsed.stop, reason, remedy })]);
  }
  const { value } = parsed;
  const checked = schema.safeParse(value);
  // JSON is YAML, whose reader knows where everything stands; it is slower, and only asked when something is wrong.
  if (!checked.success) {
    return faulty(schemaFindings(schema, { ...readYaml(text, file), value }, checked.error.issues));
  }
  const faults = faultsIn(checked.data);
  if (faults.length === 0) return { value: checked.data, findings: [] };
  const located = readYaml(text, file);
  return faulty(
    faults.map(({ path, reason }) => finding({ rule, place: placeOf(located, ...path), reason })),
  );
}

function faulty(findings: readonly Finding[]): ReadJson<never> {
  return { value: undefined, findings: sortFindings(findings) };
}
