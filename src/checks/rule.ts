import type { FindingParts, Level } from '../model/finding.ts';
import type { Model } from '../model/model.ts';
import type { Plan } from '../planner/plan.ts';

/** What a rule looks at: files that are right in themselves, and what the planner made of them. */
export interface Checked {
  readonly model: Model;
  readonly plan: Plan;
}

/** One check, in a file of its own that bears its id. */
export interface Rule {
  readonly id: string;
  readonly level: Level;
  /** Why it matters to a visitor, in one sentence. */
  readonly why: string;
  /** Pure; in any order. The rule's id and level are added to what it finds. */
  readonly find: (checked: Checked) => readonly Found[];
}

export type Found = Omit<FindingParts, 'rule' | 'level'>;
