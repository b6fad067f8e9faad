import type { z } from 'zod';
import type { FindingParts, Level } from '../model/finding.ts';
import type { Model } from '../model/model.ts';
import type { SettingsInput } from '../model/settings.ts';
import type { Plan } from '../planner/plan.ts';

/** What a rule looks at: files that are right in themselves, and what the planner made of them. */
export interface Checked {
  readonly model: Model;
  readonly plan: Plan;
  /** The plan was made before an edit that may change it; what is said of the plan itself waits for the next. */
  readonly isPlannedBefore?: boolean;
  /** The day on which it is asked, `YYYY-MM-DD`: what is old depends on it. */
  readonly today: string;
}

/** One check, in a file of its own that bears its id. */
export interface Rule {
  readonly id: string;
  readonly about: Subject;
  /** How much it matters, unless the site's settings say otherwise. */
  readonly level: Level;
  /** Why it matters to a visitor, in one sentence. */
  readonly why: string;
  /** What a site can set for it; every key has a default. */
  readonly options: z.ZodType;
  /** One at least; each is shown where the rule is documented, and run as its test. */
  readonly examples: readonly Example[];
  /** Pure; in any order. The rule's id and level are added to what it finds. `options` are as its shape has them. */
  readonly find: (checked: Checked, options: unknown) => readonly Found[];
}

/** What a rule is about: the groups in which they are documented. */
export const subjects = ['story', 'promises', 'action', 'people', 'content', 'plan'] as const;
export type Subject = (typeof subjects)[number];

/** What is right, and what is said of what is not. */
export interface Example {
  /** By path: what is changed of the example site (example-site.ts). A path that ends in `/` is that of a folder, of which the rule speaks as a whole. */
  readonly files: Readonly<Record<string, Edit>>;
  /** The settings that it takes, where they are not those that a site has by itself. */
  readonly settings?: Partial<Omit<SettingsInput, 'name'>>;
}
export interface Edit {
  /** A stretch of the file as it is; empty where `notOk` is put at the file's end, or is the whole of a new one. */
  readonly ok: string;
  /** What stands in its place. The rule has something to say of each stretch between `⟦` and `⟧`, and of nothing else. */
  readonly notOk: string;
}

export type Found = Omit<FindingParts, 'rule' | 'level' | 'url'>;

/** A rule as it is written: its `find` takes options of its own shape. */
export interface RuleWith<Options extends z.ZodType> extends Omit<Rule, 'options' | 'find'> {
  readonly options: Options;
  readonly find: (checked: Checked, options: z.output<Options>) => readonly Found[];
}

/** @throws ZodError from `find`, where the options are of another shape. */
export function ruleWith<Options extends z.ZodType>(rule: RuleWith<Options>): Rule {
  return { ...rule, find: (checked, options) => rule.find(checked, rule.options.parse(options)) };
}
