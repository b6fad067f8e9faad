import { plan } from '../../src/planner/index.ts';
import { type Given, peakMebibytes, work } from './child.ts';
import { isLawfulPlan } from './lawful.ts';
import type { PlanRun } from './runs.ts';

await work<PlanRun>(async function* ({ task, seed, numbers, instance, without }: Given) {
  const from = performance.now();
  const { pages, certificate } = await plan(numbers, {
    without,
    ...(task.effort && { effort: task.effort }),
  });
  const seconds = (performance.now() - from) / 1000;
  const mebibytes = peakMebibytes();
  const stops = new Map(instance.stops.map(stop => [stop.id, stop]));
  const standing = pages.map(page => page.stops.flatMap(id => stops.get(id) ?? []));
  yield {
    seed,
    seconds,
    mebibytes,
    stops: stops.size,
    pages: pages.length,
    bound: certificate.lowerBound,
    provenOnPages: certificate.proven.includes('pages'),
    proven: certificate.optimal,
    lawful: isLawfulPlan(standing, instance),
  };
});
