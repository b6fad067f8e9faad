import { readFile } from 'node:fs/promises';
import { type Finding, finding, sortFindings } from '../model/finding.ts';
import { placeOf, startOf } from '../model/place.ts';
import { readYaml } from '../model/read-yaml.ts';
import { schemaFindings } from '../model/schema-findings.ts';
import type { Plan } from '../planner/index.ts';
import { Misuse } from './misuse.ts';
import { faultsInPlan, planSchema } from './plan-schema.ts';

export interface ReadPlan {
  /** Undefined where there are findings. */
  readonly plan: Plan | undefined;
  readonly findings: readonly Finding[];
}

/**
 * A plan, from a file as `throughline plan --json` prints it.
 *
 * @throws Misuse if the file cannot be read.
 */
export async function readPlan(file: string): Promise<ReadPlan> {
  const text = await readFile(file, 'utf8').catch(error => {
    throw new Misuse(`${file} cannot be read (${error.code ?? error.message}).`);
  });
  const value = parseJson(text);
  if (value === undefined) {
    const reason = 'This file is not JSON, and so no plan as “plan --json” prints it.';
    return { plan: undefined, findings: [finding({ rule: 'plan-file', place: startOf(file), reason })] };
  }
  const checked = planSchema.safeParse(value);
  if (!checked.success) {
    const findings = schemaFindings(planSchema, { ...readYaml(text, file), value }, checked.error.issues);
    return { plan: undefined, findings: sortFindings(findings) };
  }
  const faults = faultsInPlan(checked.data);
  if (faults.length === 0) return { plan: checked.data, findings: [] };
  // JSON is YAML, whose reader knows where everything stands; it is slower, and only asked when something is wrong.
  const located = readYaml(text, file);
  const findings = faults.map(({ path, reason }) =>
    finding({ rule: 'plan-file', place: placeOf(located, ...path), reason }),
  );
  return { plan: undefined, findings: sortFindings(findings) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
