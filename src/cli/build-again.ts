import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareFolders, type Difference } from '../files/compare-folders.ts';
import type { Effort } from '../planner/index.ts';
import { cacheVariable } from './cache-folder.ts';

/**
 * Builds a site once more, in a process of its own, into a folder elsewhere, with no cache, in another time zone and
 * another language, and holds what comes of it against what was built.
 *
 * @throws Error with what that process said, if it fails.
 */
export async function differencesFromAnother(
  built: string,
  root: string,
  effort: Effort,
): Promise<readonly Difference[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'throughline-verify-'));
  const tidy = () => rm(scratch, { recursive: true, force: true });
  try {
    const again = join(scratch, 'site');
    const program = fileURLToPath(new URL('./throughline.ts', import.meta.url));
    const args = ['build', '--root', root, '--out-dir', again, '--effort', effort, '--leave-lock'];
    await run([program, ...args], {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'tr_TR.UTF-8',
      GITHUB_STEP_SUMMARY: '',
      [cacheVariable]: join(scratch, 'cache'),
    });
    return await compareFolders(built, again);
  } finally {
    await tidy();
  }
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  let said = '';
  child.stderr.on('data', part => {
    said += part;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', status => {
      process.off('exit', stop);
      if (status === 0) resolve();
      else reject(new Error(`The second build failed. ${said}`));
    });
  });
}
