import { spawn } from 'node:child_process';
import { Misuse } from './misuse.ts';

export interface GitAnswer {
  readonly ok: boolean;
  readonly output: Buffer;
  /** What git said of it, on one line. */
  readonly complaint: string;
}

/**
 * Asks git, in a folder, and waits for the answer. Arguments go to git as they are, through no shell.
 *
 * @throws Misuse where there is no git.
 */
export async function git(folder: string, args: readonly string[], input = ''): Promise<GitAnswer> {
  return await new Promise((resolve, reject) => {
    const asked = spawn('git', args, { cwd: folder, env: environment(), stdio: 'pipe', windowsHide: true });
    const output: Buffer[] = [];
    const complaints: Buffer[] = [];
    asked.stdout.on('data', chunk => output.push(chunk));
    asked.stderr.on('data', chunk => complaints.push(chunk));
    asked.on('error', error =>
      reject(
        new Misuse(
          `git could not be started (${'code' in error ? error.code : error.message}). Install it, or see that it is on the PATH.`,
        ),
      ),
    );
    asked.on('close', code =>
      resolve({
        ok: code === 0,
        output: Buffer.concat(output),
        complaint: Buffer.concat(complaints).toString().trim().replaceAll(/\s+/g, ' '),
      }),
    );
    // A git that ends early closes its end; how it ended says more than that.
    asked.stdin.on('error', () => {});
    asked.stdin.end(input);
  });
}

/** Within a hook, git tells its children which repository is meant; the folder is to say that. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...others } = process.env;
  return { ...others, GIT_TERMINAL_PROMPT: '0' };
}
