/**
 * Reads malformed personas, journeys, passages, locks and cache files, and looks whether each comes to a finding with a place
 * in it, or is valid by luck; whether anything crashes on the way, hangs, takes all memory, or more than five seconds of the
 * processor's; and whether what is kept and damaged is ever believed. What is valid is planned, checked, and compiled. Some
 * are put among the plain site's files, on which the real command line is run, half of them such as are valid by themselves.
 *
 *     npm run bench:malformed -- [--files N] [--builds N] [--seed N]
 *
 * Half of the files are sound ones that were changed, half are grown by the grammar of their kind; the same seed has the same
 * files. Exits with 1 if one was not dealt with as it has to be; that is printed, with its text. Progress goes to standard
 * error.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commandSite, type Ended } from './malformed/command-site.ts';
import { type Laboratory, openLaboratory } from './malformed/laboratory.ts';
import { type MalformedFile, malformedFile, manners } from './malformed/malformed-file.ts';
import { kinds, type Originals, plainSite, readOriginals, repository } from './malformed/originals.ts';
import { readAlone } from './malformed/read-alone.ts';
import type { Batch, Outcome } from './malformed/told.ts';
import { watchedReader } from './malformed/watched-reader.ts';
import { table } from './table.ts';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '50000' },
    builds: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});
const [files, builds, seed] = [Number(values.files), Number(values.builds), Number(values.seed)];
/** How many are put into one site. */
const atOnce = 100;
const workers = Math.min(2, availableParallelism());
const scratch = await mkdtemp(join(tmpdir(), 'throughline-malformed-'));
let failures = 0;

try {
  const originals = await readOriginals(repository, join(scratch, 'originals'));
  const outcomes = await readAll(originals);
  console.log(tableOfFiles(outcomes, originals));
  if (builds > 0) console.log(`\n${tableOfBuilds(await runCommands())}`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}
if (failures > 0) process.exitCode = 1;

async function readAll(originals: Originals): Promise<Outcome[]> {
  const batches: Batch[] = [];
  for (let from = 0; from < files; from += atOnce)
    batches.push({ seed, from, to: Math.min(files, from + atOnce) });
  const outcomes: Outcome[] = [];
  await sideBySide(batches, async () => {
    const reader = watchedReader(scratch);
    const use = async (batch: Batch) => {
      const read = await reader.read(batch);
      for (const { number, fault } of read)
        if (fault !== undefined) tellFailure(malformedFile(seed, number, originals), fault);
      outcomes.push(...read);
      console.error(`${outcomes.length} of ${files} files read`);
    };
    return { use, end: reader.end };
  });
  return outcomes;
}

interface RunCommand extends Ended {
  readonly file: MalformedFile;
}

async function runCommands(): Promise<RunCommand[]> {
  const chosen = await chooseForCommands(await openLaboratory(plainSite, join(scratch, 'plain')));
  const ended: RunCommand[] = [];
  let sites = 0;
  await sideBySide(chosen, async () => {
    const site = await commandSite(sites++);
    const use = async (file: MalformedFile) => {
      const one = { file, ...(await site.runOn(file)) };
      ended.push(one);
      for (const fault of one.faults) tellFailure(file, fault);
      console.error(`${ended.length} of ${chosen.length} files given to the command line`);
    };
    return { use, end: site.remove };
  });
  return ended;
}

/** Files of the plain site, as many valid ones as others; those are rare, and a build goes furthest with them. */
async function chooseForCommands(laboratory: Laboratory): Promise<MalformedFile[]> {
  const [valid, others]: [MalformedFile[], MalformedFile[]] = [[], []];
  for (let number = 0; valid.length + others.length < builds; number++) {
    const file = malformedFile(seed, number, laboratory.originals);
    const isValid = (await readAlone(file, laboratory).catch(() => undefined)) === 'valid';
    const [chosen, most] = isValid ? [valid, Math.ceil(builds / 2)] : [others, Math.floor(builds / 2)];
    if (chosen.length < most) chosen.push(file);
  }
  return [...valid, ...others];
}

/** Has as many workers as the machine has room for take one after the other. */
async function sideBySide<One>(
  all: readonly One[],
  open: () => Promise<{ use: (one: One) => Promise<void>; end: () => unknown }>,
): Promise<void> {
  const left = all.values();
  const work = Array.from({ length: workers }, async () => {
    const { use, end } = await open();
    try {
      for (const one of left) await use(one);
    } finally {
      await end();
    }
  });
  await Promise.all(work);
}

function tellFailure(file: MalformedFile, fault: string): void {
  failures++;
  const { number, kind, manner, bytes } = file;
  console.log(`${kind} ${number} of seed ${seed}, by ${manner}: ${fault}`);
  const text = bytes.subarray(0, 4000).toString(kind === 'picture' ? 'hex' : 'utf8');
  console.log(
    `${JSON.stringify(text)}${bytes.length > 4000 ? ` and ${bytes.length - 4000} bytes more` : ''}\n`,
  );
}

function tableOfFiles(outcomes: readonly Outcome[], originals: Originals): string {
  const made = outcomes.map(outcome => ({ ...outcome, ...malformedFile(seed, outcome.number, originals) }));
  const row = (name: string, of: typeof made) => {
    const count = (verdict: Outcome['verdict']) => `${of.filter(one => one.verdict === verdict).length}`;
    const slowest = of.reduce((most, { time }) => Math.max(most, time), 0);
    return [
      name,
      `${of.length}`,
      count('faulty'),
      count('valid'),
      count('not believed'),
      (slowest / 1000).toFixed(2),
      count(undefined),
    ];
  };
  return table([
    [`seed ${seed}`, 'files', 'with findings', 'valid', 'not believed', 'slowest, s', 'failures'],
    ...kinds.flatMap(kind =>
      manners.map(manner =>
        row(
          `${kind}, by ${manner}`,
          made.filter(one => one.kind === kind && one.manner === manner),
        ),
      ),
    ),
    row('all', made),
  ]);
}

function tableOfBuilds(ended: readonly RunCommand[]): string {
  const count = (of: (one: RunCommand) => boolean) => `${ended.filter(of).length}`;
  return table([
    [`${ended.length} of the plain site, by the command line`, 'check', 'build'],
    ['ended with 0', count(({ check }) => check === 0), count(({ build }) => build === 0)],
    ['ended with 1', count(({ check }) => check === 1), count(({ build }) => build === 1)],
    [
      'ended otherwise',
      count(({ check }) => check !== 0 && check !== 1),
      count(({ build }) => build !== 0 && build !== 1),
    ],
    ['failures', '', count(({ faults }) => faults.length > 0)],
  ]);
}
