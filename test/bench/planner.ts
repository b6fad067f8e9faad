/**
 * Plans seeded families of sites and of pagination instances, lets the planner's rivals at the same instances, and
 * holds what was seen against what is asked:
 *
 *     npm run bench:planner -- [family…] [--seeds N] [--quick] [--effort low|normal|high]
 *                              [--steepness N] [--words LEAST-MOST] [--json]
 *
 * `--seeds` takes so many instances of each family, `--quick` three of each (twenty of pagination), none of the sites
 * above 1,000 journeys unless they are named, and HiGHS for no more than five seconds. `--steepness` and `--words`
 * make the site-like families other than they are. Progress goes to standard error.
 */
import { parseArgs } from 'node:util';
import { type Figure, figuresOf } from './asked-and-seen.ts';
import { type Family, families } from './families.ts';
import { familyTable } from './family-table.ts';
import { type Measured, measure } from './measure.ts';
import { taskSchema } from './runs.ts';
import { table } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    effort: { type: 'string' },
    steepness: { type: 'string' },
    words: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const traits = taskSchema.shape.traits.parse({
  ...(values.steepness && { steepness: Number(values.steepness) }),
  ...(values.words && { words: values.words.split('-').map(Number) }),
});
const conditions = {
  traits,
  effort: taskSchema.shape.effort.parse(values.effort),
  mostProgramSeconds: values.quick ? 5 : Number.POSITIVE_INFINITY,
};
const measured: Measured[] = [];
for (const family of chosenFamilies()) {
  const seeds = Array.from({ length: instancesOf(family) }, (_, at) => at + 1);
  const results = await measure(family, seeds, conditions, progress => console.error(progress));
  measured.push(results);
  if (!values.json) console.log(`${familyTable(results)}\n`);
}
const figures = figuresOf(measured);
console.log(
  values.json
    ? JSON.stringify({ traits, effort: conditions.effort, families: measured, figures }, null, 2)
    : told(figures),
);

function chosenFamilies(): readonly Family[] {
  const all = families(traits);
  const unknown = positionals.filter(name => !all.some(family => family.name === name));
  if (unknown.length > 0)
    throw new RangeError(
      `Unexpected family "${unknown.join('", "')}", expected some of ${all.map(({ name }) => name).join(', ')}`,
    );
  if (positionals.length > 0) return all.filter(({ name }) => positionals.includes(name));
  return values.quick ? all.filter(({ name }) => !['site-3000', 'site-10000'].includes(name)) : all;
}

function instancesOf({ name, instances }: Family): number {
  if (values.seeds) return Number(values.seeds);
  return values.quick ? Math.min(instances, name === 'pagination' ? 20 : 3) : instances;
}

function told(all: readonly Figure[]): string {
  const rows = all.map(({ family, asked, seen, met }) => [
    `${family}: ${asked}`,
    seen,
    met ? 'reached' : 'NOT REACHED',
  ]);
  return table([['asked', 'seen', ''], ...rows]);
}
