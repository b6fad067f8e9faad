import { type Given, peakMebibytes, work } from './child.ts';
import { heuristics } from './heuristics.ts';
import { isLawfulPlan } from './lawful.ts';
import type { HeuristicRun } from './runs.ts';

await work<HeuristicRun>(function* ({ seed, instance }: Given) {
  for (const { name, pack, most } of heuristics) {
    if (instance.stops.length > most) continue;
    const from = performance.now();
    const pages = pack(instance);
    const seconds = (performance.now() - from) / 1000;
    if (!isLawfulPlan(pages, instance)) throw new Error(`Unexpected pages by ${name}, expected lawful ones`);
    yield { seed, seconds, mebibytes: peakMebibytes(), heuristic: name, pages: pages.length };
  }
});
