import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type LaidBeside, layBeside } from '../files/replace-file.ts';
import { emptyLock, type Lock, lockFile, lockText } from '../model/lock.ts';
import { onceForEach } from '../model/once-for-each.ts';
import { nextLock, type Plan } from '../planner/index.ts';
import type { PlannedSite } from '../site/derive-site.ts';
import { Misuse } from './misuse.ts';

/** What publishing a site changes in its lock. */
export interface LockChange {
  /** Undefined before the first build. */
  readonly before: Lock | undefined;
  readonly after: Lock;
  /** The file's real path. */
  readonly path: string;
  /** What it holds; undefined where it is not there. */
  readonly text: string | undefined;
}

/** Undefined where publishing changes nothing. */
export async function changeOfLock(
  root: string,
  { plan, lock }: PlannedSite,
): Promise<LockChange | undefined> {
  const next = nextOf(plan)(lock ?? emptyLock);
  const named = join(root, lockFile);
  const path = await realpath(named).catch(() => named);
  const text = await textOf(path);
  return text === next.text ? undefined : { before: lock, after: next.lock, path, text };
}

/** Most edits leave the plan and the lock as they were. */
const nextOf = onceForEach((plan: Plan) =>
  onceForEach((before: Lock) => {
    const lock = nextLock(plan, before);
    return { lock, text: lockText(lock) };
  }),
);

/**
 * Writes the next lock beside the lock, so that what could go wrong goes wrong before anything is published.
 *
 * @throws Misuse if it cannot be written.
 */
export async function layLockBeside({ path, after }: LockChange): Promise<LaidBeside> {
  return await layBeside(path, lockText(after)).catch(error => {
    throw new Misuse(
      `${lockFile} cannot be written (${error.code ?? error.message}), and without it the next build would not know which addresses this one publishes. Make the folder writable. Nothing was published.`,
    );
  });
}

/** @throws Misuse if the lock cannot be written any more, or somebody else has written it since it was read. */
export async function putLockInPlace(laid: LaidBeside, { path, text }: LockChange): Promise<void> {
  if ((await textOf(path)) !== text)
    throw new Misuse(
      `The site is published, but ${lockFile} was changed while it was built, and has been left alone. Build once more.`,
    );
  await laid.takePlace().catch(error => {
    throw new Misuse(
      `The site is published, but ${lockFile} could not be written (${error.code ?? error.message}). Make it writable and build once more, before any other edit.`,
    );
  });
}

async function textOf(path: string): Promise<string | undefined> {
  return await readFile(path, 'utf8').catch(error => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
