import type { Edit } from '../../../src/checks/rule.ts';

/** One thing that is wrong in the own site: what is changed in its files, and the rule that has to say so at each mark. */
export interface Fault {
  readonly rule: string;
  readonly files: Readonly<Record<string, Edit>>;
}
