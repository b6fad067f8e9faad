import { median, ratio, seconds, sum } from './figures-of-runs.ts';
import { heuristics } from './heuristics.ts';
import type { Measured } from './measure.ts';
import type { PlanRun } from './runs.ts';
import { table } from './table.ts';

/** The planner and its rivals on one family: a head that says what the instances are, and a row for each. */
export function familyTable(measured: Measured): string {
  const { family, seeds, failures } = measured;
  const head = `${family.name} · ${seeds.length} seeded · ${family.parameters}`;
  const rows = [columns, ourRow(measured), ...heuristicRows(measured), ...programRows(measured)];
  const failed = failures.map(({ solver, seed, reason }) => `${solver} failed on seed ${seed}: ${reason}`);
  return [head, table(rows), ...failed].join('\n');
}

const columns = [
  'solver',
  'instances',
  'stops',
  'pages',
  'bound',
  'gap %',
  'worst gap %',
  'proven on pages',
  'proven on all',
  'first s',
  'median s',
  'worst s',
  'peak MiB',
  'more pages on',
  'by',
  'fewer on',
];
const nothing = '–';

function ourRow({ plans }: Measured): string[] {
  const pages = sum(plans, run => run.pages);
  const bound = sum(plans, run => run.bound);
  return [
    'throughline',
    `${plans.length}`,
    `${sum(plans, run => run.stops)}`,
    `${pages}`,
    `${bound}`,
    percent(ratio(pages - bound, bound)),
    percent(Math.max(0, ...plans.map(run => ratio(run.pages - run.bound, run.bound)))),
    `${plans.filter(run => run.provenOnPages).length}`,
    `${plans.filter(run => run.proven).length}`,
    ...effortOf(plans),
    nothing,
    nothing,
    nothing,
  ];
}

function heuristicRows({ plans, heuristics: runs }: Measured): string[][] {
  return heuristics.flatMap(({ name }) => {
    const own = runs.filter(run => run.heuristic === name);
    if (own.length === 0) return [];
    return [
      [
        name,
        `${own.length}`,
        `${sum(plans, run => run.stops)}`,
        `${sum(own, run => run.pages)}`,
        ...Array.from({ length: 5 }, () => nothing),
        ...effortOf(own),
        ...against(own, plans),
      ],
    ];
  });
}

/** A row for each form in which HiGHS was given instances. */
function programRows({ plans, programs }: Measured): string[][] {
  return [...Map.groupBy(programs, run => run.form)].map(([form, own]) => {
    const found = own.filter(run => run.pages !== undefined);
    const pages = sum(found, run => run.pages ?? 0);
    const bound = sum(own, run => run.bound ?? 0);
    const isBounded = form !== 'some contents' && found.length === own.length;
    const stopsOf = new Map(plans.map(run => [run.seed, run.stops]));
    return [
      `HiGHS, ${form}`,
      `${own.length}`,
      `${sum(own, run => stopsOf.get(run.seed) ?? 0)}`,
      found.length === own.length ? `${pages}` : `${pages} on ${found.length}`,
      isBounded ? `${bound}` : nothing,
      isBounded ? percent(ratio(pages - bound, bound)) : nothing,
      isBounded
        ? percent(Math.max(...found.map(run => ratio((run.pages ?? 0) - (run.bound ?? 0), run.bound ?? 0))))
        : nothing,
      `${own.filter(run => run.proven).length}`,
      nothing,
      ...effortOf(own),
      ...against(found, plans),
    ];
  });
}

function effortOf(runs: readonly { readonly seconds: number; readonly mebibytes: number }[]): string[] {
  const times = runs.map(run => run.seconds);
  return [
    seconds(times[0]),
    seconds(median(times)),
    seconds(times.length > 0 ? Math.max(...times) : undefined),
    Math.max(0, ...runs.map(run => run.mebibytes)).toFixed(0),
  ];
}

/** On how many instances a rival has more pages than the plan, by how many in all, and on how many it has fewer. */
function against(
  runs: readonly { readonly seed: number; readonly pages?: number | undefined }[],
  plans: readonly PlanRun[],
): string[] {
  const ours = new Map(plans.map(run => [run.seed, run.pages]));
  const more = runs.map(run => (run.pages ?? 0) - (ours.get(run.seed) ?? Number.POSITIVE_INFINITY));
  return [
    `${more.filter(by => by > 0).length}`,
    `${sum(more, by => Math.max(0, by))}`,
    `${more.filter(by => by < 0 && by > Number.NEGATIVE_INFINITY).length}`,
  ];
}

function percent(share: number): string {
  return (100 * share).toFixed(2);
}
