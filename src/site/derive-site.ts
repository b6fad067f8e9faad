import { type Finding, sortFindings } from '../model/finding.ts';
import type { Lock } from '../model/lock.ts';
import type { Draft, Model } from '../model/model.ts';
import { numbersOf } from '../model/numbers.ts';
import { lockReader } from '../model/read-lock.ts';
import { type ReadingStore, siteReader } from '../model/read-site.ts';
import type { Settings } from '../model/settings.ts';
import { type Plan, type PlanOptions, plan } from '../planner/index.ts';
import type { PlanStore } from './kept-plan.ts';
import { type MakePlan, rememberedPlan } from './remembered-plan.ts';

/** What the files of a root come to: the model and its plan, unless a finding is an error. */
export interface DerivedSite {
  readonly site: PlannedSite | undefined;
  /** What could be read, be there errors or not; undefined before anything was. */
  readonly draft: Draft | undefined;
  readonly findings: readonly Finding[];
}

export interface PlannedSite {
  readonly model: Model;
  readonly plan: Plan;
  /** The addresses that were published before, which the plan was made with; undefined before the first build. */
  readonly lock: Lock | undefined;
  /** The plan is the last one's, made before an edit that may change it. */
  readonly isPlannedBefore: boolean;
}

/** How much work the plan may take, and who hears how far it has come. */
export interface Planning extends Pick<PlanOptions, 'effort' | 'onProgress'> {
  /** Where nothing but lengths and weights is other than the last time, the last plan is soon enough, and at once. */
  readonly isHasty?: boolean;
  /** Source files, from the root; where they are given, all others, and all that passages show, are taken to be as they were the last time. */
  readonly edited?: readonly string[] | undefined;
}

export type DeriveSite = (root: string, settings: Settings, planning?: Planning) => Promise<DerivedSite>;

/** @throws UnlawfulPlan if the planner breaks its own rules. */
export const deriveSite: DeriveSite = (root, settings, planning) => siteDeriver()(root, settings, planning);

/** What is left to the next process: it derives faster, and derives the same. */
export interface DerivingStore {
  readonly readings: ReadingStore;
  readonly plan: PlanStore;
}

/** For whoever derives again and again: what an edit leaves as it was is neither read nor planned anew. */
export function siteDeriver(store?: DerivingStore, makePlan: MakePlan = plan): DeriveSite {
  const readSite = siteReader(store?.readings);
  const readLock = lockReader();
  const planAgain = rememberedPlan(store?.plan, makePlan);
  return async (root, settings, planning = {}) => {
    const read = await readSite(root, settings, planning.edited);
    const locked = readLock(root);
    const findings = sortFindings([...read.findings, ...locked.findings]);
    const { model, draft } = read;
    if (!model || locked.findings.length > 0) return { site: undefined, draft, findings };
    const { lock } = locked;
    const planned = await planAgain(numbersOf(model), lock, planning);
    return { site: { model, lock, ...planned }, draft, findings };
  };
}
