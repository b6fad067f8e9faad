import type { Finding } from '../model/finding.ts';
import type { Model } from '../model/model.ts';
import { numbersOf } from '../model/numbers.ts';
import { readSite } from '../model/read-site.ts';
import type { Settings } from '../model/settings.ts';
import { type Plan, plan } from '../planner/index.ts';

/** What the files of a root come to: the model and its plan, unless a finding is an error. */
export interface DerivedSite {
  readonly site: { readonly model: Model; readonly plan: Plan } | undefined;
  readonly findings: readonly Finding[];
}

export type DeriveSite = (root: string, settings: Settings) => Promise<DerivedSite>;

export const deriveSite: DeriveSite = async (root, settings) => {
  const { model, findings } = await readSite(root, settings);
  if (!model) return { site: undefined, findings };
  return { site: { model, plan: await plan(numbersOf(model)) }, findings };
};
