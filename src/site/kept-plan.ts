import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { codeDigest } from '../files/code-digest.ts';
import { keptJson } from '../files/kept-json.ts';
import type { Plan } from '../planner/index.ts';

/** Where the last plan is kept from one process to the next. */
export interface PlanStore {
  /** @param asked all that a plan depends on; the plan of anything else is not given */
  load(asked: string): Promise<Plan | undefined>;
  save(asked: string, plan: Plan): Promise<void>;
}

/** Keeps in one file the last plan, and a digest of what it was made from. */
export function keptPlan(path: string): PlanStore {
  const kept = keptJson<{ readonly asked: string; readonly plan: Plan }>(path, plannersDigest);
  return {
    load: async asked => {
      const last = await kept.load();
      return last?.asked === digestOf(asked) ? last.plan : undefined;
    },
    save: (asked, plan) => kept.save({ asked: digestOf(asked), plan }),
  };
}

function digestOf(asked: string): string {
  return createHash('sha256').update(asked).digest('base64');
}

let digest: string | undefined;

/** Of all that makes plans from numbers: the planner, what it takes from the model, and its solver. */
function plannersDigest(): string {
  digest ??= codeDigest(
    ['../planner/', '../model/'].map(folder => fileURLToPath(new URL(folder, import.meta.url))),
  );
  return digest;
}
