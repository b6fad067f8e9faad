import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** @throws Error with what the command said, if it fails. */
export async function runCommand(command: string, rest: readonly string[], folder: string): Promise<void> {
  await execute(command, rest, {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
}
