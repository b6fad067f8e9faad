import { fork } from 'node:child_process';
import type { ZodType } from 'zod';
import type { Task } from './runs.ts';

/**
 * Does a task in a process of its own, so that its memory is its own and its end is not ours. Hears each run as it is
 * done.
 *
 * @param seconds after which the process is ended
 * @returns why the process ended before its time, if it did
 */
export function inChild<Run>(
  script: string,
  task: Task,
  schema: ZodType<Run>,
  hear: (run: Run) => void,
  seconds?: number,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL(script, import.meta.url), [JSON.stringify(task)], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      ...(seconds !== undefined && { timeout: Math.ceil(seconds * 1000) }),
    });
    let complaint = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-2000);
    });
    child.on('message', message => hear(schema.parse(message)));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve(code === 0 ? undefined : `${signal ?? `exit ${code}`}, ${gistOf(complaint)}`);
    });
  });
}

/** The line of a crash's last words that names it. */
function gistOf(complaint: string): string {
  const lines = complaint.split('\n').filter(line => line.trim());
  return lines.find(line => /error|abort|memory/i.test(line)) ?? lines.at(-1) ?? 'without a word';
}
