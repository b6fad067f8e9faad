import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

export interface TimedRun {
  /** Wall time from start to exit, in seconds. */
  readonly time: number;
  /** The most memory that the process itself held, in MiB; undefined where the system does not say. */
  readonly memory: number | undefined;
}

/** How often the system is asked for the peak so far, in milliseconds; it never falls, and ends with the process. */
const asking = 50;

/** @throws Error with what the process said, if it fails. */
export async function timedProcess(
  command: string,
  rest: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<TimedRun> {
  const began = performance.now();
  const child = spawn(command, rest, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  let said = '';
  child.stderr.on('data', words => {
    said += words;
  });
  let memory: number | undefined;
  const watch = setInterval(async () => {
    memory = (await peakOf(child.pid)) ?? memory;
  }, asking);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearInterval(watch));
  const time = (performance.now() - began) / 1000;
  if (code !== 0) throw new Error(`${command} ${rest.join(' ')} ended with ${code}:\n${said}`);
  return { time, memory };
}

async function peakOf(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
}
