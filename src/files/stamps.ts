import { hash } from 'node:crypto';
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A digest of what the system knows of all files in a folder without reading them, as Git's index has it: it is another whenever
 * one was written, put in another's place, added or taken away, whatever its time of change was set to. Links are followed.
 *
 * @param isOf whether a file or folder is looked at, by its way from here, with `/` on every system
 */
export function stampsIn(folder: string, isOf: (way: string) => boolean = () => true): string {
  return hash('sha256', [...stampsBelow(folder, '', isOf, new Set())].join('\n'), 'base64');
}

function* stampsBelow(
  folder: string,
  way: string,
  isOf: (way: string) => boolean,
  seen: Set<string>,
): Generator<string> {
  const path = join(folder, way);
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!stat?.isDirectory()) {
    yield JSON.stringify([way, ...[stat?.ino, stat?.size, stat?.mtimeNs, stat?.ctimeNs].map(String)]);
    return;
  }
  const real = realpathSync(path);
  if (seen.has(real)) return;
  seen.add(real);
  for (const name of readdirSync(path).sort()) {
    const inner = way === '' ? name : `${way}/${name}`;
    if (isOf(inner)) yield* stampsBelow(folder, inner, isOf, seen);
  }
}
