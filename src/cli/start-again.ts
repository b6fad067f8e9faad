import { spawn } from 'node:child_process';

/** By which a process says that it is to be started again: “try again” in sysexits.h. */
const tryAgain = 75;
const mark = 'THROUGHLINE_STARTED';

/**
 * Runs this command in a process of its own, and again as often as that asks for it: a config is a module, and a process reads a
 * module once.
 *
 * @returns false in that process, which has to do what the command is for; else once it has ended, with its exit status set
 */
export async function isStarting(): Promise<boolean> {
  if (process.env[mark] === String(process.ppid)) {
    // Nobody is left who would end this one.
    process.once('disconnect', () => process.exit(143));
    // Who has nothing more to do ends by itself.
    process.channel?.unref();
    return false;
  }
  for (let status = tryAgain; status === tryAgain; process.exitCode = status) status = await start();
  return true;
}

export function startAgain(): never {
  process.exit(tryAgain);
}

async function start(): Promise<number> {
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [mark]: String(process.pid) },
  });
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const forward = (signal: NodeJS.Signals) => void child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
    });
  } finally {
    for (const signal of signals) process.off(signal, forward);
  }
}
