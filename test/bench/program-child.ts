import { type Given, peakMebibytes, work } from './child.ts';
import { heuristicPlan } from './heuristics.ts';
import type { ProgramRun } from './runs.ts';
import { wholeProgram } from './whole-program.ts';

await work<ProgramRun>(async function* ({ task, seed, instance }: Given) {
  const { form, program } = wholeProgram(instance, heuristicPlan(instance));
  const from = performance.now();
  const { cost, bound, optimal } = await program.solve(task.seconds ?? 0);
  const seconds = (performance.now() - from) / 1000;
  const isWhole = form !== 'some contents';
  yield {
    seed,
    seconds,
    mebibytes: peakMebibytes(),
    form,
    proven: isWhole && optimal,
    ...(cost !== undefined && { pages: cost }),
    ...(isWhole && { bound }),
  };
});
