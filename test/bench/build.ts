/**
 * How long a build takes of a site with as many passages of 400 words as are asked for, search and checks on, beside what
 * others make of the same texts, a page each, without either: plain Astro from Markdown and from MDX, Eleventy and VitePress,
 * installed from the npm registry at their newest, and Hugo where the system has it. Whole processes, by turns.
 *
 *     npm run bench:build -- [--passages N] [--runs N] [--only 'a;b'] [--edits N]
 *
 * Edits are of one passage, after an earlier build: on somebody's own machine, or in a CI, which has what that has kept, and neither its
 * program nor what it published. Then, with `build --watch`, from the moment at which an edit is saved to the new bytes in the published folder.
 *
 * What is published lies in memory where the system has a folder for that, ours and all others': a link leads there from where
 * they build. Texts, and what is kept or lies there only while a site is built, are on the disk, ours and theirs. Progress goes to
 * standard error.
 */
import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bodyOf } from '../../src/model/read-passage.ts';
import { passageFiles, readSourceFiles } from '../../src/model/source-file.ts';
import { astroMdx } from './build/astro-mdx.ts';
import { eleventy } from './build/eleventy.ts';
import { hugoFiles } from './build/hugo.ts';
import { linkToMemory } from './build/link-to-memory.ts';
import { timedEdits } from './build/timed-edits.ts';
import { type TimedRun, timedProcess } from './build/timed-process.ts';
import { median, ratio } from './figures-of-runs.ts';
import { bare } from './pages/bare.ts';
import { buildStarter } from './pages/build-starter.ts';
import type { PageText } from './pages/own-pages.ts';
import type { Starter } from './pages/starter.ts';
import { vitepress } from './pages/vitepress.ts';
import { writeSiteFiles } from './site-files.ts';
import { siteLike } from './site-like.ts';
import { table } from './table.ts';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    edits: { type: 'string', default: '10' },
  },
});
const count = Number(values.passages);
const runs = Number(values.runs);
const repository = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(repository, 'src/cli/throughline.ts');
const scratch = join(repository, 'test/sites/edited-by-bench-build');
const peers = join(repository, 'node_modules/.cache/throughline/bench-build');
const output = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'throughline-bench-'));

const astroName = 'astro, Markdown';

/** A way to build, before which its folder is brought to where it begins. */
interface Contestant {
  readonly name: string;
  readonly prepare: (run: number) => Promise<void>;
  readonly build: () => Promise<TimedRun>;
}

try {
  const contestants = await enter();
  const times = new Map<string, TimedRun[]>(contestants.map(({ name }) => [name, []]));
  for (let run = 1; run <= runs; run++) {
    for (const { name, prepare, build } of contestants) {
      await prepare(run);
      const seen = await build();
      times.get(name)?.push(seen);
      console.error(`run ${run} of ${runs}: ${name} ${seen.time.toFixed(1)} s`);
    }
  }
  const floor = median(times.get(astroName)?.map(({ time }) => time) ?? []);
  console.log(
    table([
      [`${count.toLocaleString('en')} passages, medians of ${runs}`, 'seconds', `× ${astroName}`, 'peak MiB'],
      ...[...times].map(([name, seen]) => {
        const time = median(seen.map(one => one.time)) ?? Number.NaN;
        const memory = median(seen.flatMap(one => one.memory ?? []));
        return [
          name,
          time.toFixed(2),
          floor === undefined ? '' : ratio(time, floor).toFixed(2),
          memory?.toFixed(0) ?? '',
        ];
      }),
    ]),
  );
  if (Number(values.edits) > 0) console.log(`\n${await followEdits(Number(values.edits))}`);
} finally {
  await rm(output, { recursive: true, force: true });
  await rm(scratch, { recursive: true, force: true });
}

async function enter(): Promise<Contestant[]> {
  const addressed = join(scratch, 'addressed');
  const [plain, own, ci] = ['plain', 'own', 'ci'].map(name => join(scratch, name)) as [
    string,
    string,
    string,
  ];
  const pages = await writeOwn(addressed);
  for (const root of [plain, own, ci]) {
    await writeOwn(root);
    const config = join(root, 'astro.config.mjs');
    await writeFile(config, (await readFile(config, 'utf8')).replace(/^ {2}site: .*$/m, ''));
  }
  const entries: Readonly<Record<string, () => Contestant | Promise<Contestant>>> = {
    'throughline, cold': () => cold('throughline, cold', plain),
    'throughline, cold, with share pictures': () => cold('throughline, cold, with share pictures', addressed),
    'throughline, one passage edited': () => edited('throughline, one passage edited', own),
    'throughline, one passage edited, in CI': () =>
      edited('throughline, one passage edited, in CI', ci, true),
    [astroName]: () => starter({ ...bare, name: astroName }, pages),
    [astroMdx.name]: () => starter(astroMdx, pages),
    'astro, ten pages': () => starter({ ...bare, name: 'astro, ten pages' }, pages.slice(0, 10)),
    eleventy: () => starter(eleventy, pages),
    vitepress: () => starter(vitepress, pages),
    hugo: () => hugo(pages),
  };
  const chosen = values.only?.split(';').map(name => name.trim());
  const contestants: Contestant[] = [];
  for (const [name, enterOne] of Object.entries(entries)) {
    if (chosen && !chosen.includes(name)) continue;
    console.error(`preparing ${name}`);
    try {
      contestants.push(await enterOne());
    } catch (error) {
      console.error(`${name} does not take part: ${String(error).split('\n', 1)[0]}`);
    }
  }
  return contestants;
}

async function writeOwn(root: string): Promise<PageText[]> {
  // A site that keeps nothing has no packages; this one has.
  await mkdir(join(root, 'node_modules'), { recursive: true });
  const journeys = Math.ceil(count * 0.3);
  await writeSiteFiles(root, siteLike({ journeys, needs: count, words: [400, 400] }, 1), 1);
  const { files } = readSourceFiles(root, passageFiles);
  return files.map(({ id, text }) => ({ id, title: `What is ${id}?`, markdown: bodyOf(text) }));
}

async function followEdits(edits: number): Promise<string> {
  console.error('following edits');
  const root = join(scratch, 'plain');
  const { page, search } = await timedEdits({ cli, root, built: join(output, 'followed'), edits });
  const row = (name: string, times: readonly number[]) => [
    name,
    (median(times) ?? Number.NaN).toFixed(0),
    Math.min(...times).toFixed(0),
    Math.max(...times).toFixed(0),
  ];
  return table([
    [`build --watch, ${edits} edits, ms from save`, 'median', 'least', 'most'],
    row('the words in the published folder', page),
    row('the search has them', search),
  ]);
}

/** With nothing that an earlier build has kept, and no lock. */
function cold(name: string, root: string): Contestant {
  const built = builtBy(name);
  return {
    name,
    prepare: async () => {
      await rm(join(root, 'node_modules'), { recursive: true, force: true });
      await mkdir(join(root, 'node_modules'));
      for (const left of ['.astro', '.throughline', 'journeys/plan.lock.json'])
        await rm(join(root, left), { recursive: true, force: true });
      await rm(built, { recursive: true, force: true });
    },
    build: () => build(root, built),
  };
}

/** After an earlier build of the same site; in a CI, with what that has kept and not with what it has published. */
async function edited(name: string, root: string, isInCI = false): Promise<Contestant> {
  const built = builtBy(name);
  const env = { CI: String(isInCI) };
  await build(root, built, env);
  return {
    name,
    prepare: async run => {
      const sentence = `\nAnd one sentence more, which is number ${run}.\n`;
      await appendFile(join(root, 'content/need-5.mdx'), sentence);
      if (isInCI) await rm(built, { recursive: true, force: true });
    },
    build: () => build(root, built, env),
  };
}

function builtBy(name: string): string {
  return join(output, name.replaceAll(/\W+/g, '-'));
}

function build(root: string, built: string, env: NodeJS.ProcessEnv = {}): Promise<TimedRun> {
  return timedProcess(process.execPath, [cli, 'build', '--root', root, '--out-dir', built], root, env);
}

async function starter(one: Starter, pages: readonly PageText[]): Promise<Contestant> {
  const folder = join(peers, one.name.replaceAll(/\W+/g, '-'));
  await buildStarter(one, { pages, walk: [] }, folder);
  const [command, ...rest] = one.build;
  return inMemory(one.name, folder, one.built, [join(folder, 'node_modules/.bin', command), ...rest]);
}

async function hugo(pages: readonly PageText[]): Promise<Contestant> {
  const folder = join(peers, 'hugo');
  for (const [path, text] of Object.entries(hugoFiles(pages))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const contestant = inMemory('hugo', folder, 'public', ['hugo', '--quiet']);
  await contestant.prepare(0);
  await contestant.build();
  return contestant;
}

function inMemory(
  name: string,
  folder: string,
  built: string,
  [command, ...rest]: readonly [string, ...string[]],
): Contestant {
  const link = linkToMemory(folder, built, builtBy(name));
  return {
    name,
    prepare: link.lay,
    build: async () => {
      const seen = await timedProcess(command, rest, folder);
      await link.check();
      return seen;
    },
  };
}
