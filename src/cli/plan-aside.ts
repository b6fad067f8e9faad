import { Worker } from 'node:worker_threads';
import type { Numbers } from '../model/numbers.ts';
import { type Plan, type PlanOptions, plan } from '../planner/index.ts';
import type { MakePlan } from '../site/remembered-plan.ts';

/** What a planning worker is asked; it answers with the plan. */
export interface AskedAside extends Pick<PlanOptions, 'lock' | 'effort'> {
  readonly numbers: Numbers;
}

/** Stops of which a plan takes longer than a worker takes to start. */
const worthAWorker = 250;

/**
 * Makes the same plan beside whatever else goes on, for whoever may have to leave off.
 *
 * @throws what the signal was aborted with
 */
export function planningAside(signal: () => AbortSignal | undefined): MakePlan {
  return async (numbers, options) => {
    const stops = numbers.journeys.reduce((sum, journey) => sum + journey.stops.length, 0);
    const leaving = signal();
    return stops < worthAWorker || !leaving
      ? await plan(numbers, options)
      : await planInWorker({ numbers, lock: options.lock, effort: options.effort ?? 'normal' }, leaving);
  };
}

async function planInWorker(asked: AskedAside, leaving: AbortSignal): Promise<Plan> {
  const worker = new Worker(program, { workerData: asked });
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('Planning ended without a plan.')));
      leaving.addEventListener('abort', () => reject(leaving.reason), { once: true });
      leaving.throwIfAborted();
    });
  } finally {
    await worker.terminate();
  }
}

const program = new URL('./plan-worker.ts', import.meta.url);
