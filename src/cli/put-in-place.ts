import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { exchange } from '../files/exchange.ts';

/** Where the folder is built that is to take the place of a published one. */
export function nextTo(place: string): string {
  return beside(place, `next-${process.pid}`);
}

/** Takes it away again. */
export function removeNext(place: string): void {
  rmSync(nextTo(place), { recursive: true, force: true });
}

/** What says who is about to replace a published folder. */
export function claimFile(place: string): string {
  return beside(place, 'claimed');
}

/** Puts the next folder where the published one is; that one is beside it then, or gone. */
export function putInPlace(next: string, place: string): void {
  if (!existsSync(place)) {
    renameSync(next, place);
    return;
  }
  if (exchange(next, place)) return;
  const last = beside(place, `last-${process.pid}`);
  renameSync(place, last);
  try {
    renameSync(next, place);
  } catch (error) {
    renameSync(last, place);
    throw error;
  }
}

/** What was published before, where it could not change places with what is published now. */
export function lastBeside(place: string): string | undefined {
  return laidBeside(place, 'last')[0];
}

/** Mends what a build has left that was killed between two renames. */
export function putBack(place: string): void {
  const last = lastBeside(place);
  if (last !== undefined && !existsSync(place)) renameSync(last, place);
}

/** Takes away what is no longer needed, also of builds that were killed; never the last folder while there is no other. */
export function removeBeside(place: string): void {
  const parts = existsSync(place) ? (['next', 'last'] as const) : (['next'] as const);
  for (const path of parts.flatMap(part => laidBeside(place, part)))
    rmSync(path, { recursive: true, force: true });
}

/** What builds have left. Whoever has claimed the folder is the only one who builds. */
function laidBeside(place: string, part: 'next' | 'last'): readonly string[] {
  const start = basename(beside(place, `${part}-`));
  return readdirSync(dirname(place))
    .filter(name => name.startsWith(start) && /^\d+$/.test(name.slice(start.length)))
    .map(name => join(dirname(place), name));
}

function beside(place: string, part: string): string {
  return join(dirname(place), `.${basename(place)}-${part}`);
}
