import type { Family, SiteTraits } from './families.ts';
import { inChild } from './in-child.ts';
import {
  type HeuristicRun,
  heuristicRunSchema,
  type PlanRun,
  type ProgramRun,
  planRunSchema,
  programRunSchema,
  type Task,
} from './runs.ts';

export interface Conditions {
  readonly traits: SiteTraits;
  readonly effort: Task['effort'];
  /** HiGHS gets ten times what the planner took, but no more than this. */
  readonly mostProgramSeconds: number;
}

/** What the planner and its rivals made of a family's instances. */
export interface Measured {
  readonly family: Family;
  readonly seeds: readonly number[];
  readonly plans: readonly PlanRun[];
  readonly heuristics: readonly HeuristicRun[];
  readonly programs: readonly ProgramRun[];
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly solver: 'throughline' | 'heuristics' | 'HiGHS';
  readonly seed: number;
  readonly reason: string;
}

/**
 * Runs a family: the planner on all instances in one fresh process, the heuristics in another, HiGHS in one for each
 * instance; one after the other, so that nothing is measured beside anything else. Where a process dies, the
 * instance that it was at has failed, and a new process goes on with the next.
 */
export async function measure(
  family: Family,
  seeds: readonly number[],
  { traits, effort, mostProgramSeconds }: Conditions,
  tell: (progress: string) => void,
): Promise<Measured> {
  const task: Task = { family: family.name, seeds: [], traits, effort };
  const plans: PlanRun[] = [];
  const heuristics: HeuristicRun[] = [];
  const programs: ProgramRun[] = [];
  const failures: Failure[] = [];
  const fail = (failure: Failure) => {
    failures.push(failure);
    tell(`${family.name} ${failure.seed}: ${failure.solver} failed, ${failure.reason}`);
  };

  await forAll(seeds, 'throughline', left =>
    inChild('./plan-child.ts', { ...task, seeds: [...left] }, planRunSchema, run => {
      left.delete(run.seed);
      plans.push(run);
      tell(
        `${family.name} ${run.seed}: ${run.pages} pages, ${run.bound} proven, in ${run.seconds.toFixed(2)} s`,
      );
    }),
  );
  await forAll(seeds, 'heuristics', left =>
    inChild('./heuristics-child.ts', { ...task, seeds: [...left] }, heuristicRunSchema, run => {
      for (const seed of left) if (seed < run.seed) left.delete(seed);
      heuristics.push(run);
      tell(`${family.name} ${run.seed}: ${run.heuristic} ${run.pages} pages, in ${run.seconds.toFixed(2)} s`);
    }),
  );
  for (const { seed, seconds } of plans) {
    const limit = Math.min(mostProgramSeconds, Math.max(1, 10 * seconds));
    const reason = await inChild(
      './program-child.ts',
      { ...task, seeds: [seed], seconds: limit },
      programRunSchema,
      run => {
        programs.push(run);
        tell(`${family.name} ${seed}: HiGHS ${run.pages ?? 'no'} pages, in ${run.seconds.toFixed(2)} s`);
      },
      2 * limit + secondsToWriteDown,
    );
    if (reason) fail({ solver: 'HiGHS', seed, reason });
  }
  return { family, seeds, plans, heuristics, programs, failures };

  async function forAll(
    all: readonly number[],
    solver: Failure['solver'],
    run: (left: Set<number>) => Promise<string | undefined>,
  ) {
    const left = new Set(all);
    while (left.size > 0) {
      const reason = await run(left);
      const [seed] = left;
      if (reason === undefined || seed === undefined) return;
      left.delete(seed);
      fail({ solver, seed, reason });
    }
  }
}

/** A large program takes minutes to write down, which HiGHS is not charged for. */
const secondsToWriteDown = 600;
