import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { sourceFolders } from '../../../src/model/source-file.ts';
import { folderHash } from '../folder-hash.ts';
import { askingFor } from './asking-for.ts';
import type { MalformedFile } from './malformed-file.ts';
import { plainSite, repository } from './originals.ts';
import { pathOf } from './path-of.ts';

/** How both commands ended with a malformed file among a site's own. */
export interface Ended {
  readonly check: number | null;
  readonly build: number | null;
  /** What was not as it has to be. */
  readonly faults: readonly string[];
}

/** A copy of the plain site, on which the real command line is run. */
export interface CommandSite {
  readonly runOn: (file: MalformedFile) => Promise<Ended>;
  readonly remove: () => Promise<void>;
}

const program = join(repository, 'src/cli/throughline.ts');
/** In seconds, of a whole command on a busy machine. */
const longest = 120;

/** @param number by which it differs from others that are there at the same time */
export async function commandSite(number: number): Promise<CommandSite> {
  const root = join(repository, `test/sites/edited-by-malformed-${number}`);
  const dist = join(root, 'dist');
  const kept = 'node_modules/.cache/throughline';
  const cache = join(root, kept);
  await rm(root, { recursive: true, force: true });
  await restore();
  const first = await run('build', root);
  if (first.status !== 0) throw new Error(`The plain site does not build: ${first.said}`);
  const [sound, soundCache] = [await folderHash(dist), `${root}-cache`];
  await cp(cache, soundCache, { recursive: true });

  async function restore(): Promise<void> {
    for (const folder of sourceFolders) {
      await rm(join(root, folder), { recursive: true, force: true });
      await cp(join(plainSite, folder), join(root, folder), { recursive: true });
    }
    await cp(join(plainSite, 'astro.config.mjs'), join(root, 'astro.config.mjs'));
    await mkdir(join(root, 'node_modules'), { recursive: true });
  }

  async function runOn(file: MalformedFile): Promise<Ended> {
    await restore();
    await rm(cache, { recursive: true, force: true });
    await cp(soundCache, cache, { recursive: true });
    const isKept = file.kind === 'readings' || file.kind === 'picture';
    await put(file);
    const before = await folderHash(dist);
    const check = await run('check', root);
    if (isKept) await put(file);
    const build = await run('build', root);
    const after = await folderHash(dist);
    const faults = [...faultsOf('check', check), ...faultsOf('build', build)];
    if (check.status !== build.status)
      faults.push(`check ended with ${check.status}, and build with ${build.status}`);
    if (build.status !== 0 && after !== before) faults.push('a build that failed changed what was published');
    if (isKept && after !== sound) faults.push('what was kept changed what is published');
    return { check: check.status, build: build.status, faults };
  }

  async function put(file: MalformedFile): Promise<void> {
    for (const { path, text } of [
      ...(await placesOf(file)).map(path => ({ path, text: file.bytes })),
      ...askingFor(file, 'finance-head'),
    ]) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  }

  async function placesOf(file: MalformedFile): Promise<readonly string[]> {
    if (file.kind === 'readings') {
      // All that is kept as readings are: the plan too, and what is known of each text.
      const names = await readdir(cache);
      return names.filter(name => name.endsWith('.json')).map(name => join(kept, name));
    }
    if (file.kind !== 'picture') return [pathOf(file)];
    const pictures = join(kept, 'astro/throughline/pictures');
    const [first = ''] = (await readdir(join(root, pictures))).sort();
    return [join(pictures, first)];
  }

  return {
    runOn,
    remove: async () => {
      for (const folder of [root, soundCache]) await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Ran {
  /** Null where it was killed, or killed itself. */
  readonly status: number | null;
  readonly said: string;
}

function run(command: string, root: string): Promise<Ran> {
  const child = spawn(process.execPath, [program, command, '--root', root], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: longest * 1000,
    killSignal: 'SIGKILL',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', part => {
      said += part;
    });
  return new Promise(resolve => {
    child.once('close', status => resolve({ status, said: stripVTControlCharacters(said) }));
  });
}

function faultsOf(command: string, { status, said }: Ran): string[] {
  const faults: string[] = [];
  if (status !== 0 && status !== 1) faults.push(`ended with ${status}: ${said.slice(0, 2000)}`);
  const trace = /^\s*at .*:\d+:\d+\)?$/m.exec(said);
  if (trace)
    faults.push(`shows a stack trace: ${said.slice(Math.max(0, trace.index - 500), trace.index + 500)}`);
  if (/fault is in Throughline|could not be done/.test(said))
    faults.push(`blames itself: ${said.slice(0, 1000)}`);
  if (status === 1 && !/\d+:\d+ +error /.test(said)) faults.push(`names no place: ${said.slice(0, 1000)}`);
  return faults.map(fault => `${command} ${fault}`);
}
