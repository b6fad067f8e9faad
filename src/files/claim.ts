import {
  constants,
  copyFileSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { isRunning, startOf } from './running.ts';

/** What one process at a time may have. */
export interface Claim {
  readonly release: () => void;
}

/** Who has it, as the file says. */
export interface Claimant {
  readonly pid: number;
  readonly host: string;
  /** Tells a process from a later one that was given the same number. */
  readonly started: string;
}

/** For as long, one who is never heard of may be alive. */
const anHour = 3_600_000;

/**
 * Claims what a file stands for. The file comes to be with the claimant's name in it, from one moment to the next; that of
 * a process that is dead is taken over.
 *
 * @returns who has it, if somebody else does
 * @throws where the file cannot be written
 */
export function claim(path: string): Claim | Claimant {
  const own: Claimant = { pid: process.pid, host: hostname(), started: startOf(process.pid) };
  const beside = `${path}-${process.pid}`;
  // A link of this name could lead anywhere, and is not written through.
  rmSync(beside, { force: true });
  writeFileSync(beside, JSON.stringify(own), { flag: 'wx' });
  try {
    for (let tries = 0; tries < 5; tries++) {
      try {
        place(beside, path);
        const renewing = setInterval(() => renew(path, own), anHour / 4).unref();
        return {
          release: () => {
            clearInterval(renewing);
            release(path, own);
          },
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = claimantOf(path);
      if (holder && isAlive(holder, path)) return holder;
      takeAway(path, holder);
    }
    throw new Error(`${path} keeps coming back.`);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** At once with the name in it, or not at all; where a file system has no links, at once but for a moment. */
function place(beside: string, path: string): void {
  try {
    linkSync(beside, path);
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    copyFileSync(beside, path, constants.COPYFILE_EXCL);
  }
}

/** By renaming it, so that of several who take it away at once one alone has it; and back, if it is another than was meant. */
function takeAway(path: string, dead: Claimant | undefined): void {
  const away = `${path}-${process.pid}-away`;
  try {
    renameSync(path, away);
    if (JSON.stringify(claimantOf(away)) !== JSON.stringify(dead)) place(away, path);
  } catch {
    // Somebody else was faster, and the next try finds out who.
  } finally {
    rmSync(away, { force: true });
  }
}

/** Whoever stays is heard of, also by other machines. */
function renew(path: string, own: Claimant): void {
  const now = new Date();
  try {
    if (isOwn(path, own)) utimesSync(path, now, now);
  } catch {
    // A while later, there is another try.
  }
}

function release(path: string, own: Claimant): void {
  if (isOwn(path, own)) rmSync(path, { force: true });
}

function isOwn(path: string, own: Claimant): boolean {
  return JSON.stringify(claimantOf(path)) === JSON.stringify(own);
}

/** Undefined where there is none, or nobody can be made out of it. */
function claimantOf(path: string): Claimant | undefined {
  try {
    const { pid, host, started } = JSON.parse(readFileSync(path, 'utf8'));
    return Number.isInteger(pid) ? { pid, host: String(host), started: String(started) } : undefined;
  } catch {
    return undefined;
  }
}

/** Of a process on another machine nothing is known but how long ago it was heard of. */
function isAlive({ pid, host, started }: Claimant, path: string): boolean {
  if (host === hostname()) return isRunning(pid) && startOf(pid) === started;
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - written < anHour;
}
