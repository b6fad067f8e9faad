/**
 * Kills builds of the plain site, with all that they have started, and looks each time whether the published folder is the
 * last site or the new one, to the byte; then lets the next build come to its end, which must have the new one.
 *
 *     npm run bench:kills -- [--kills N] [--seed N]
 *
 * Between two builds one passage is edited. Half of the builds are killed at a moment spread evenly over the time that a
 * build takes; half from the moment on at which it says that it is publishing. Exits with 1 if one folder was a mixture, or
 * one build failed. Progress goes to standard error.
 */
import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { folderHash } from './folder-hash.ts';
import { generator } from './site-like.ts';
import { table } from './table.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const kills = Number(values.kills);
const random = generator(Number(values.seed));
const sites = fileURLToPath(new URL('../sites/', import.meta.url));
const root = join(sites, 'edited-by-kills');
const dist = join(root, 'dist');
const edited = join(root, 'content/whole-cost.mdx');
const program = fileURLToPath(new URL('../../src/cli/throughline.ts', import.meta.url));

await rm(root, { recursive: true, force: true });
await cp(join(sites, 'plain'), root, {
  recursive: true,
  filter: path => !/\/(dist|node_modules)$/.test(path),
});
await mkdir(join(root, 'node_modules'));
const text = await readFile(edited, 'utf8');
/** Two wordings of the site, by turns; what each is published as. */
const wordings = [text, `${text}\nAnd one sentence more.\n`];
const hashes: string[] = [];
/** How long a build takes, and how long of it from “Publishing” on. */
let whole = 0;
let end = 0;
for (const wording of wordings) {
  await writeFile(edited, wording);
  const began = performance.now();
  const { ended, said } = start();
  await Promise.race([said('Indexing for search'), ended]);
  const publishing = performance.now();
  if ((await ended) !== 0) throw new Error('The plain site does not build.');
  [whole, end] = [performance.now() - began, performance.now() - publishing];
  hashes.push(await folderHash(dist));
}

let published = 1;
const seen = { old: 0, new: 0, mixed: 0, 'too late': 0, 'next failed': 0 };
for (let kill = 1; kill <= kills; ) {
  const next = 1 - published;
  await writeFile(edited, wordings[next] ?? '');
  const wasKilled = await (kill % 2 === 0 ? killWhilePublishing() : killWithin(whole));
  const hash = await folderHash(dist);
  if (!wasKilled) seen['too late']++;
  else if (hash === hashes[next]) seen.new++;
  else if (hash === hashes[published]) seen.old++;
  else seen.mixed++;
  if (!(await build()) || (await folderHash(dist)) !== hashes[next]) seen['next failed']++;
  published = next;
  if (wasKilled) kill++;
  if (kill % 10 === 0) console.error(`${kill} of ${kills}: ${JSON.stringify(seen)}`);
}
const left = (await readdir(root)).filter(name => name.startsWith('.dist'));
await rm(root, { recursive: true, force: true });

console.log(
  table([
    [`${kills} builds killed, half of them from “Publishing” on`, ''],
    ['the published folder was the last site, whole', `${seen.old}`],
    ['it was the new one, whole', `${seen.new}`],
    ['it was neither', `${seen.mixed}`],
    ['builds beside these that had come to their end before', `${seen['too late']}`],
    ['the next build failed, or published another site', `${seen['next failed']}`],
    ['left beside the folder at the end', `${left.length}`],
  ]),
);
if (seen.mixed + seen['next failed'] + left.length > 0) process.exitCode = 1;

async function build(): Promise<boolean> {
  const { ended } = start();
  return (await ended) === 0;
}

async function killWithin(most: number): Promise<boolean> {
  const { kill, ended } = start();
  const inTime = await Promise.race([wait(random() * most), ended.then(() => 'ended')]);
  kill();
  await ended;
  return inTime !== 'ended';
}

/** What it has begun, it says on standard error once it is done with what was before. */
async function killWhilePublishing(): Promise<boolean> {
  const { kill, ended, said } = start();
  await Promise.race([said('Indexing for search'), ended]);
  const inTime = await Promise.race([wait(random() * end), ended.then(() => 'ended')]);
  kill();
  await ended;
  return inTime !== 'ended';
}

/** As a group of its own, so that what it has started is killed with it. */
function start() {
  const child = spawn(process.execPath, [program, 'build', '--root', root], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', part => {
    output += part;
  });
  return {
    ended: new Promise<number | null>(resolve => child.once('close', resolve)),
    said: async (words: string) => {
      while (!output.includes(words) && child.exitCode === null) await wait(1);
    },
    kill: () => {
      try {
        process.kill(-(child.pid ?? 0), 'SIGKILL');
      } catch {
        // It has come to its end.
      }
    },
  };
}
