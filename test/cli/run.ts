import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import { type Files, soundFiles, writeFiles } from '../model/site-of.ts';

// A process of its own takes its time to start, the more so on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

export const repository = fileURLToPath(new URL('../../', import.meta.url));
const program = join(repository, 'src/cli/throughline.ts');

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command line in a process of its own. Its output goes into pipes. */
export function throughline(args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  return node([program, ...args], surroundings);
}

export function node(
  args: readonly string[],
  { cwd = repository, env = {} }: Surroundings = {},
): Promise<Ran> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const options = { cwd, env: { ...inherited, ...env }, timeout: 60_000, maxBuffer: 2 ** 26 };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      const status = error ? error.code : 0;
      if (typeof status === 'number') resolve({ status, stdout, stderr });
      else reject(error);
    });
  });
}

/** The sound site within the repository, where a config can import `throughline`; it goes when the test does. */
export async function siteInRepository(changes: Files = {}): Promise<string> {
  const scratch = join(repository, '.throughline');
  await mkdir(scratch, { recursive: true });
  const root = await mkdtemp(join(scratch, 'test-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeFiles(root, { ...soundFiles, ...changes });
  return root;
}

/** Every file under a folder with its bytes. */
export async function bytesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  const read = files.sort().map(async file => [file, (await readFile(file)).toString('base64')] as const);
  return Object.fromEntries(await Promise.all(read));
}
