import type { Numbers } from '../../src/model/numbers.ts';
import { families } from './families.ts';
import { type Instance, instanceOf, type Rule } from './instance.ts';
import { type Task, taskSchema } from './runs.ts';

/** Inside a child process: does its task instance by instance, and tells the bench whatever is measured of each. */
export async function work<Run>(
  measure: (given: Given) => AsyncIterable<Run> | Iterable<Run>,
): Promise<void> {
  const task = taskSchema.parse(JSON.parse(process.argv[2] ?? ''));
  const family = families(task.traits).find(({ name }) => name === task.family);
  if (!family) throw new RangeError(`Unexpected family "${task.family}"`);
  for (const seed of task.seeds) {
    const numbers = family.numbers(seed);
    const instance = instanceOf(numbers, family.without);
    for await (const run of measure({ task, seed, numbers, instance, without: family.without }))
      await tell(run);
  }
  process.disconnect();
}

export interface Given {
  readonly task: Task;
  readonly seed: number;
  readonly numbers: Numbers;
  readonly instance: Instance;
  readonly without: readonly Rule[];
}

/** The most memory that this process has had, as the operating system counts it. */
export function peakMebibytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}

function tell(run: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(run, undefined, {}, error => (error ? reject(error) : resolve()));
  });
}
