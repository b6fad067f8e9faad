import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { holds } from '../model/read-within.ts';
import { sourceFolders } from '../model/source-file.ts';
import { git } from './git.ts';
import { Misuse } from './misuse.ts';
import { configFiles } from './read-config.ts';
import { tame } from './say.ts';

/** A site as a commit has it, in a folder of its own. */
export interface SiteAt {
  /** The commit's name, in full. */
  readonly commit: string;
  readonly folder: string;
  /** Whether the root's config file is another there than it is now. It is only compared, and never run. */
  readonly hasOtherConfig: boolean;
}

/**
 * Reads `personas/`, `journeys/` and `content/` of a root as they are in a commit, into a folder that is gone when `use`
 * is done. The work tree and the index are not touched, and nothing of the commit is run.
 *
 * @param configFile the root's config file now, relative to the root
 * @throws Misuse if there is no git, no repository, no such commit, or no site in it.
 */
export async function withSiteAt<Result>(
  root: string,
  ref: string,
  configFile: string | undefined,
  use: (site: SiteAt) => Promise<Result>,
): Promise<Result> {
  const commit = await commitOf(root, ref);
  const entries = await filesIn(root, commit);
  const files = entries.filter(({ path }) => path.includes('/'));
  if (files.length === 0)
    throw new Misuse(
      `In the commit ${tame(ref)} there is no site here: no personas/, journeys/ or content/.`,
    );
  const config = entries.find(({ path }) => path === configFile);
  const configs = entries.filter(({ path }) => configFiles.includes(path));
  const texts = await contentsOf(root, config ? [...files, config] : files);
  const folder = await mkdtemp(join(tmpdir(), 'throughline-'));
  try {
    await writeOut(folder, files, texts);
    const hasOtherConfig = config
      ? !(await readFile(join(root, config.path))).equals(texts.get(config.hash) ?? Buffer.alloc(0))
      : configFile !== undefined || configs.length > 0;
    return await use({ commit, folder, hasOtherConfig });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface TreeEntry {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly hash: string;
  readonly isLink: boolean;
}

async function commitOf(root: string, ref: string): Promise<string> {
  const inside = await git(root, ['rev-parse', '--is-inside-work-tree']);
  if (!inside.ok)
    throw new Misuse(
      `This site is in no git repository, so it has no commit “${tame(ref)}”. git says: ${inside.complaint}`,
    );
  const found = await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  const hash = found.output.toString().trim();
  if (found.ok && ref !== '' && /^[0-9a-f]{40,64}$/.test(hash)) return hash;
  const shallow = await git(root, ['rev-parse', '--is-shallow-repository']);
  const remedy = shallow.output.toString().startsWith('true')
    ? 'This clone holds only the latest commits: fetch the one that is meant first.'
    : 'Name a commit, a branch or a tag, or a file that “plan --json” has written.';
  throw new Misuse(`There is no file “${tame(ref)}”, and git knows no commit by that name. ${remedy}`);
}

async function filesIn(root: string, commit: string): Promise<TreeEntry[]> {
  const wanted = [...sourceFolders, ...configFiles];
  const listed = await git(root, ['ls-tree', '-r', '-z', commit, '--', ...wanted]);
  if (!listed.ok) throw new Misuse(`git could not list the commit ${commit}: ${listed.complaint}`);
  return listed.output
    .toString()
    .split('\0')
    .flatMap(line => {
      const [, mode, type, hash, path] = /^(\d+) (\w+) (\w+)\t(.+)$/s.exec(line) ?? [];
      return type === 'blob' && hash && path ? { path, hash, isLink: mode === '120000' } : [];
    });
}

/** What stands in each file, by hash, as `git cat-file --batch` gives it: a line with the size, the bytes, a line's end. */
async function contentsOf(root: string, entries: readonly TreeEntry[]): Promise<Map<string, Buffer>> {
  const hashes = [...new Set(entries.map(({ hash }) => hash))];
  const { ok, output, complaint } = await git(root, ['cat-file', '--batch'], `${hashes.join('\n')}\n`);
  const contents = new Map<string, Buffer>();
  let at = 0;
  for (const hash of hashes) {
    const lineEnd = output.indexOf('\n', at);
    const size = Number(
      /^\w+ blob (\d+)$/.exec(output.toString('utf8', at, Math.max(at, lineEnd)))?.[1] ?? Number.NaN,
    );
    if (!ok || Number.isNaN(size)) throw new Misuse(`git could not read ${hash}. ${complaint}`.trim());
    contents.set(hash, output.subarray(lineEnd + 1, lineEnd + 1 + size));
    at = lineEnd + 1 + size + 1;
  }
  return contents;
}

/** Links come last, so that no file is written through one. */
async function writeOut(
  folder: string,
  files: readonly TreeEntry[],
  texts: ReadonlyMap<string, Buffer>,
): Promise<void> {
  for (const { path, hash, isLink } of files.toSorted(
    (one, other) => Number(one.isLink) - Number(other.isLink),
  )) {
    const to = join(folder, path);
    if (!holds(folder, to) || relative(folder, to) !== path.split('/').join(sep)) continue;
    const text = texts.get(hash) ?? Buffer.alloc(0);
    await mkdir(dirname(to), { recursive: true });
    await (isLink ? symlink(text.toString(), to) : writeFile(to, text));
  }
}
