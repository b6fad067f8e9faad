/**
 * Plans seeded sites and prints, for each, stops, pages, the proven bound, how many objectives were proven, and the
 * time: `node test/bench/planner.ts [journeys] [needs] [seeds] [steepness]`.
 */
import { plan } from '../../src/planner/index.ts';
import { siteLike } from './site-like.ts';

const [journeys = 150, needs = 200, seeds = 20, steepness = 0.7] = process.argv.slice(2).map(Number);
const times: number[] = [];
let proven = 0;
let pagesProven = 0;
console.log('seed  stops  pages  bound  proven                        ms');
for (let seed = 1; seed <= seeds; seed++) {
  const numbers = siteLike({ journeys, needs, steepness }, seed);
  const stops = numbers.journeys.reduce((sum, journey) => sum + journey.stops.length, 0);
  const from = performance.now();
  const { certificate } = await plan(numbers);
  const time = performance.now() - from;
  times.push(time);
  if (certificate.optimal) proven++;
  if (certificate.proven.includes('pages')) pagesProven++;
  const columns = [seed, stops, certificate.pages, certificate.lowerBound].map((value, at) =>
    `${value}`.padStart(at ? 7 : 4),
  );
  console.log(
    `${columns.join('')}  ${certificate.proven.join(' ').padEnd(24)}${time.toFixed(0).padStart(8)}`,
  );
}
times.sort((one, other) => one - other);
const median = times[Math.floor(times.length / 2)] ?? 0;
console.log(
  `${proven} of ${seeds} proven on all objectives, ${pagesProven} on pages; ` +
    `median ${median.toFixed(0)} ms, worst ${(times.at(-1) ?? 0).toFixed(0)} ms`,
);
