import type { Plan } from '../planner/index.ts';
import { faultsInPlan, planSchema } from './plan-schema.ts';
import { type ReadJson, readJson } from './read-json.ts';

/** A plan, from a file as `throughline plan --json` prints it. Throws as `readJson` does. */
export function readPlan(file: string): Promise<ReadJson<Plan>> {
  return readJson(file, {
    schema: planSchema,
    faultsIn: faultsInPlan,
    rule: 'plan-file',
    printedBy: 'plan --json',
  });
}
