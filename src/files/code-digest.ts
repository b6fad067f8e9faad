import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A digest of all that makes something: the code in some folders, and the packages that are installed for it.
 *
 * @param folders absolute paths
 * @throws where no list of packages is known, so that nobody knows by which versions it was made
 */
export function codeDigest(folders: readonly string[]): string {
  const list = installedList(folders[0] ?? '');
  const digests = [...folders.map(folder => once(folder, codeIn)), once(list, () => [list])];
  return digests.join(' ');
}

/** By path: several things are made by the same code, which stays the same while a process runs. */
const known = new Map<string, string>();

function once(path: string, filesAt: (path: string) => readonly string[]): string {
  const digest = known.get(path) ?? digestOf(filesAt(path));
  known.set(path, digest);
  return digest;
}

function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('base64');
}

function codeIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.([jt]s|astro|css)$/.test(name))
    .sort()
    .map(name => join(folder, name));
}

/** What npm, pnpm and yarn write of all that they have installed, each package with its version. */
const installedLists = ['.package-lock.json', '.pnpm/lock.yaml', '.yarn-state.yml', '.yarn-integrity'];

function installedList(folder: string): string {
  for (let above = folder; above !== dirname(above); above = dirname(above)) {
    const found = installedLists
      .map(name => join(above, 'node_modules', name))
      .find(file => existsSync(file));
    if (found) return found;
  }
  throw new Error('Expected a list of the installed packages');
}
