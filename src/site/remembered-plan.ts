import { type Lock, lockText } from '../model/lock.ts';
import type { Numbers } from '../model/numbers.ts';
import { onceForEach } from '../model/once-for-each.ts';
import { nextLock, type Plan, type PlanOptions, verifyPlan } from '../planner/index.ts';
import type { PlannedSite, Planning } from './derive-site.ts';
import type { PlanStore } from './kept-plan.ts';

/** How a plan is made: wherever, it is the same. */
export type MakePlan = (numbers: Numbers, options: PlanOptions) => Promise<Plan>;

interface Remembered {
  readonly plan: Plan;
  /** The one that it was made with, or that it has left behind. */
  readonly lock: Lock | undefined;
  readonly asked: string;
  readonly shape: string;
}

/** A plan depends on its numbers, the lock and the effort alone, so that the same ones have the same plan. */
export function rememberedPlan(store: PlanStore | undefined, makePlan: MakePlan) {
  let last: Remembered | undefined;
  return async (
    numbers: Numbers,
    lock: Lock | undefined,
    { isHasty, ...options }: Planning,
  ): Promise<Pick<PlannedSite, 'plan' | 'isPlannedBefore'>> => {
    const asked = [textOf(numbers, onPassage, onJourney), lock && lockInText(lock), options.effort].join(
      '\n',
    );
    const shape = [textOf(numbers, passageShape, journeyShape), options.effort].join('\n');
    if (last && asked === last.asked) return { plan: last.plan, isPlannedBefore: false };
    if (last && isHasty && shape === last.shape && isLeftBehind(lock, last)) {
      last = { ...last, lock };
      return { plan: last.plan, isPlannedBefore: true };
    }
    const kept = last ? undefined : await store?.load(asked);
    const isLawful = kept !== undefined && verifyPlan(kept, numbers, lock).length === 0;
    const plan = isLawful ? kept : await planLawfully(makePlan, numbers, { ...options, lock });
    if (!isLawful) await store?.save(asked, plan);
    last = { plan, lock, asked, shape };
    return { plan, isPlannedBefore: false };
  };
}

/** Publishing a plan changes the lock, and with the lock that it leaves, it is as good as before. */
function isLeftBehind(lock: Lock | undefined, last: Remembered): boolean {
  return (
    lock === last.lock || (lock !== undefined && lockText(lock) === lockText(nextLock(last.plan, last.lock)))
  );
}

type InText<Of extends keyof Numbers> = (
  one: Numbers[Of] extends readonly (infer One)[] ? One : never,
) => string;

/** Of most passages and journeys, an edit leaves the numbers as they were. */
function textOf(
  { settings, passages, journeys }: Numbers,
  onPassage: InText<'passages'>,
  onJourney: InText<'journeys'>,
): string {
  return [JSON.stringify(settings), ...passages.map(onPassage), ...journeys.map(onJourney)].join('\n');
}

const onPassage: InText<'passages'> = onceForEach(passage => JSON.stringify(passage));
const onJourney: InText<'journeys'> = onceForEach(journey => JSON.stringify(journey));
const lockInText = onceForEach((lock: Lock) => JSON.stringify(lock));

/** What a plan must not contradict, whatever is long and whatever is often asked. */
const passageShape: InText<'passages'> = onceForEach(({ words: _, ...passage }) => JSON.stringify(passage));
const journeyShape: InText<'journeys'> = onceForEach(({ weight: _, ...journey }) => JSON.stringify(journey));

async function planLawfully(makePlan: MakePlan, numbers: Numbers, options: PlanOptions): Promise<Plan> {
  const planned = await makePlan(numbers, options);
  const offences = verifyPlan(planned, numbers, options.lock);
  if (offences.length > 0) throw new UnlawfulPlan(offences);
  return planned;
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
