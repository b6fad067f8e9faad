import { type Finding, sortFindings } from '../model/finding.ts';
import type { Lock } from '../model/lock.ts';
import type { Draft, Model } from '../model/model.ts';
import { type Numbers, numbersOf } from '../model/numbers.ts';
import { readLock } from '../model/read-lock.ts';
import { type ReadingStore, siteReader } from '../model/read-site.ts';
import type { Settings } from '../model/settings.ts';
import { type Plan, type PlanOptions, plan, verifyPlan } from '../planner/index.ts';
import type { PlanStore } from './kept-plan.ts';

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
}

export type DeriveSite = (root: string, settings: Settings, planning?: Planning) => Promise<DerivedSite>;

/** @throws UnlawfulPlan if the planner breaks its own rules. */
export const deriveSite: DeriveSite = (root, settings, planning) => siteDeriver()(root, settings, planning);

/** What is left to the next process: it derives faster, and derives the same. */
export interface DerivingStore {
  readonly readings: ReadingStore;
  readonly plan: PlanStore;
}

/** How a plan is made: wherever, it is the same. */
export type MakePlan = (numbers: Numbers, options: PlanOptions) => Promise<Plan>;

/** For whoever derives again and again: what an edit leaves as it was is neither read nor planned anew. */
export function siteDeriver(store?: DerivingStore, makePlan: MakePlan = plan): DeriveSite {
  const readSite = siteReader(store?.readings);
  const planAgain = rememberedPlan(store?.plan, makePlan);
  return async (root, settings, planning = {}) => {
    const read = await readSite(root, settings);
    const locked = readLock(root);
    const findings = sortFindings([...read.findings, ...locked.findings]);
    const { model, draft } = read;
    if (!model || locked.findings.length > 0) return { site: undefined, draft, findings };
    const { lock } = locked;
    const planned = await planAgain(numbersOf(model), lock, planning);
    return { site: { model, lock, ...planned }, draft, findings };
  };
}

/** A plan depends on its numbers, the lock and the effort alone, so that the same ones have the same plan. */
function rememberedPlan(store: PlanStore | undefined, makePlan: MakePlan) {
  let remembered = { plan: undefined as Plan | undefined, asked: '', shape: '' };
  return async (
    numbers: Numbers,
    lock: Lock | undefined,
    { isHasty, ...options }: Planning,
  ): Promise<Pick<PlannedSite, 'plan' | 'isPlannedBefore'>> => {
    const asked = JSON.stringify([numbers, lock, options.effort]);
    const shape = JSON.stringify([shapeOf(numbers), lock, options.effort]);
    const last = remembered.plan;
    if (last && asked === remembered.asked) return { plan: last, isPlannedBefore: false };
    if (last && isHasty && shape === remembered.shape) return { plan: last, isPlannedBefore: true };
    const kept = last ? undefined : await store?.load(asked);
    const isLawful = kept !== undefined && verifyPlan(kept, numbers, lock).length === 0;
    const planned = isLawful ? kept : await planLawfully(makePlan, numbers, { ...options, lock });
    if (!isLawful) await store?.save(asked, planned);
    remembered = { plan: planned, asked, shape };
    return { plan: planned, isPlannedBefore: false };
  };
}

async function planLawfully(makePlan: MakePlan, numbers: Numbers, options: PlanOptions): Promise<Plan> {
  const planned = await makePlan(numbers, options);
  const offences = verifyPlan(planned, numbers, options.lock);
  if (offences.length > 0) throw new UnlawfulPlan(offences);
  return planned;
}

/** What a plan must not contradict, whatever is long and whatever is often asked. */
function shapeOf({ passages, journeys, ...others }: Numbers) {
  return {
    ...others,
    passages: passages.map(({ words: _, ...passage }) => passage),
    journeys: journeys.map(({ weight: _, ...journey }) => journey),
  };
}

/** How many offences are told: one may show itself on every page. */
const mostOffences = 10;

/** The last guard: whatever the planner says, a plan that is not lawful is never published. */
class UnlawfulPlan extends Error {
  constructor(offences: readonly string[]) {
    super(
      [
        'The plan that was made breaks the planner’s own rules, and so nothing is published. The fault is in Throughline and not in your files.',
        'Please report it, with these lines, with what “throughline model --json” prints, and with journeys/plan.lock.json if it is there:',
        ...offences.slice(0, mostOffences).map(offence => `  ${offence}`),
        ...(offences.length > mostOffences ? [`  and ${offences.length - mostOffences} more`] : []),
      ].join('\n'),
    );
    this.name = 'UnlawfulPlan';
  }
}
