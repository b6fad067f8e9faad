import { hash } from 'node:crypto';
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Looked {
  /** Whether a file is looked at, by its way from the folder, with `/` on every system. */
  readonly isOf?: (way: string) => boolean;
  /** Not into its folders. */
  readonly isShallow?: boolean;
}

/**
 * A digest of what the system knows of all files in a folder without reading them, as Git's index has it: it is another whenever
 * one was written, put in another's place, added or taken away, whatever its time of change was set to. Links are followed.
 *
 * @throws Error where something there cannot be looked at
 */
export function stampsIn(folder: string, looked: Looked = {}): string {
  const stat = statSync(folder, unlessGone);
  const stamps = stat ? [...stampsBelow(folder, '', looked, new Set([realpathSync(folder)]))] : ['none'];
  return hash('sha256', stamps.join('\n'), 'base64');
}

function* stampsBelow(
  folder: string,
  way: string,
  looked: Looked,
  seen: ReadonlySet<string>,
): Generator<string> {
  const { isOf = () => true, isShallow } = looked;
  for (const entry of readdirSync(join(folder, way), { withFileTypes: true }).sort(byName)) {
    const inner = way === '' ? entry.name : `${way}/${entry.name}`;
    const path = join(folder, inner);
    const isLink = entry.isSymbolicLink();
    const isFolder = entry.isDirectory() || (isLink && statSync(path, unlessGone)?.isDirectory());
    if (!isFolder && isOf(inner)) yield stampOf(path, inner);
    if (!isFolder || isShallow) continue;
    const real = isLink ? realpathSync(path) : path;
    if (isLink) yield JSON.stringify([inner, real]);
    // A link may lead to a folder that it stands in.
    if (!seen.has(real)) yield* stampsBelow(folder, inner, looked, isLink ? new Set([...seen, real]) : seen);
  }
}

const unlessGone = { throwIfNoEntry: false } as const;

function stampOf(path: string, way: string): string {
  const stat = statSync(path, { ...unlessGone, bigint: true });
  return JSON.stringify([way, ...[stat?.ino, stat?.size, stat?.mtimeNs, stat?.ctimeNs].map(String)]);
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}
