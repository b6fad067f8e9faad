import { basename, relative, resolve, sep } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { watch } from 'chokidar';
import { sourceFolders } from '../model/source-file.ts';

/** What a following worker is asked. */
export interface FollowedAside {
  readonly root: string;
  /** Files and folders, from the root; they need not be there yet. */
  readonly names: readonly string[];
}

/** What it says: that it has begun, which file was changed, by its way from the root, or why it cannot go on. */
export type SaidAside = { readonly ready: true } | { readonly changed: string } | { readonly fault: string };

const { root, names }: FollowedAside = workerData;
const say = (said: SaidAside) => parentPort?.postMessage(said);
const notice = (path: string) => say({ changed: relative(root, path).replaceAll(sep, '/') });

watch(
  names.map(name => resolve(root, name)),
  { ignoreInitial: true, ignored: path => isLaidBeside(relative(root, path)) },
)
  .on('add', notice)
  .on('change', notice)
  .on('unlink', notice)
  .once('ready', () => say({ ready: true }))
  .on('error', error => say({ fault: String(error) }));

/** What editors, and this, lay beside a file that they write. */
function isLaidBeside(file: string): boolean {
  const isOfSite = sourceFolders.some(folder => file.startsWith(`${folder}${sep}`));
  return file.endsWith('~') || (isOfSite && basename(file).startsWith('.'));
}
