import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';

/** The environment variable that names another cache folder; what was kept elsewhere is not looked at then. */
export const cacheVariable = 'THROUGHLINE_CACHE';

/** The folder that it names, from where the command was given; undefined if it names none. */
export const namedCache = process.env[cacheVariable] ? resolve(process.env[cacheVariable]) : undefined;

/**
 * Where Astro and Vite keep what makes the next run faster: with the packages of a root that has any; else, since a
 * root may be a folder of files and nothing more, among the machine's passing files.
 *
 * @param root an absolute path
 */
export function cacheFolder(root: string): string {
  if (namedCache !== undefined) return namedCache;
  if (isPackage(root)) return join(root, 'node_modules', '.cache', 'throughline');
  const own = join(tmpdir(), `throughline-${userInfo().username}`);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  const trusted = isOurs(own) ? own : mkdtempSync(join(tmpdir(), 'throughline-'));
  return join(trusted, createHash('sha256').update(root).digest('hex').slice(0, 16));
}

/**
 * Astro writes types for editors into `.astro/` below the root, which no setting moves. A root that is no package has no
 * use for them, so they go when the process does.
 */
export function leaveNoTypes(root: string): void {
  const types = join(root, '.astro');
  if (isPackage(root) || existsSync(types)) return;
  process.once('exit', () => rmSync(types, { recursive: true, force: true }));
  // Ctrl+C ends the process at once, and nothing of the above would run.
  process.once('SIGINT', () => process.exit(130));
}

/** Whether packages are installed in a root, or may be. */
export function isPackage(root: string): boolean {
  return ['package.json', 'node_modules'].some(name => existsSync(join(root, name)));
}

/** What is kept there is run later, and on a shared machine somebody else may have made the folder first. */
function isOurs(folder: string): boolean {
  const { uid, mode } = lstatSync(folder);
  const me = process.getuid?.();
  return me === undefined || (uid === me && (mode & 0o022) === 0);
}
