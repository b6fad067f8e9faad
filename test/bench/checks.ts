/**
 * How long `check` takes from its start to its end, of this repository's own site and of one with 1,000 passages and 300
 * journeys, beside a start of the same program that does nothing: each a process of its own, by turns, its cache warm.
 *
 *     npm run bench:check -- [--runs N]
 *
 * Then how long an edit of one passage takes, in a process that stays, until everything that the checks have to say is
 * there. Progress goes to standard error.
 */
import { spawn } from 'node:child_process';
import { appendFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { deriver } from '../../src/cli/derive.ts';
import { readConfig } from '../../src/cli/read-config.ts';
import { median } from './figures-of-runs.ts';
import { writeSiteFiles } from './site-files.ts';
import { siteLike } from './site-like.ts';
import { table } from './table.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } });
const runs = Number(values.runs);
const repository = fileURLToPath(new URL('../..', import.meta.url));
const large = join(repository, 'test/sites/edited-by-bench');

await rm(large, { recursive: true, force: true });
// A site that keeps nothing has no packages; this one has.
await mkdir(join(large, 'node_modules'), { recursive: true });
await writeSiteFiles(large, siteLike({ journeys: 300, needs: 1000 }, 1), 1);

const asked = [
  { name: 'nothing (--version)', args: ['--version'] },
  { name: 'check, own site', args: ['check', '--root', repository] },
  { name: 'check, 1,000 passages and 300 journeys', args: ['check', '--root', large] },
];
const times = new Map<string, number[]>(asked.map(({ name }) => [name, []]));
// The first fills the caches.
for (let run = 0; run <= runs; run++) {
  for (const { name, args } of asked) {
    const lasted = await timed(() => throughline(args));
    if (run > 0) times.get(name)?.push(lasted);
  }
  console.error(`run ${run} of ${runs}`);
}
const edits = await timesOfEdits();
console.log(
  table([
    [`medians of ${runs}, ms`, ''],
    ...[...times].map(([name, all]) => [name, inMilliseconds(all)]),
    ['one edit of a passage, the same large site, until all is found', inMilliseconds(edits)],
  ]),
);
await rm(large, { recursive: true, force: true });

async function timesOfEdits(): Promise<number[]> {
  const config = await readConfig(large);
  const derive = deriver(config);
  await derive(config.root, config.settings);
  const all: number[] = [];
  for (let run = 0; run < runs; run++) {
    await appendFile(join(large, 'content/need-5.mdx'), `\nAnd one sentence more, which is the ${run}th.\n`);
    all.push(await timed(() => derive(config.root, config.settings, { isHasty: true })));
  }
  return all;
}

function inMilliseconds(times: readonly number[]): string {
  return (median(times) ?? Number.NaN).toFixed(0);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function throughline(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(repository, 'src/cli/throughline.ts'), ...args], {
      stdio: 'ignore',
    });
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
}
