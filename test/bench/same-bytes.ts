/**
 * Builds this repository's own site and the one with every part, again and again, each time with one condition changed, and
 * prints the hash of what each came to: every one of them has to be the same.
 *
 *     npm run bench:bytes
 *
 * Exits with 1 where one differs, and names the files. Needs `taskset` and, unless the clock of the program alone is to be
 * moved, `faketime` (Debian has both). Progress goes to standard error.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileHashes, folderHash } from './folder-hash.ts';
import { table } from './table.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const program = join(repository, 'src/cli/throughline.ts');
const sites = [repository, join(repository, 'test/sites/parts')];
const scratch = await mkdtemp(join(tmpdir(), 'same-bytes-'));

interface Condition {
  readonly name: string;
  /** What the build is started by, and with. */
  readonly before?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly root?: string;
  readonly cache?: string;
  readonly order?: 'reversed';
}

const clock = `data:text/javascript,${encodeURIComponent(
  'const Real = Date; globalThis.Date = class extends Real { constructor(...of) { of.length ? super(...of) : super(Real.now() + 4e10); } static now() { return Real.now() + 4e10; } };',
)}`;
const hasFaketime = spawnSync('faketime', ['--version']).error === undefined;
const conditions: readonly Condition[] = [
  { name: 'as it is' },
  { name: 'on another path', root: 'a longer path/with ünusual names' },
  hasFaketime
    ? { name: 'on another day (faketime)', before: ['faketime', '-f', '+400d'] }
    : { name: 'on another day (the program’s clock)', env: { NODE_OPTIONS: `--import "${clock}"` } },
  { name: 'in another time zone', env: { TZ: 'Pacific/Kiritimati' } },
  { name: 'in another language', env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } },
  { name: 'on one core', before: ['taskset', '-c', '0'] },
  { name: 'with a warm cache', cache: 'as it is' },
  { name: 'with another umask', before: ['sh', '-c', 'umask 077; exec "$@"', 'sh'] },
  { name: 'with its files written in another order', order: 'reversed' },
];

const built: { readonly name: string; readonly hash: string; readonly folder: string }[] = [];
for (const condition of conditions) {
  const folder = join(scratch, 'built', condition.name);
  for (const at of sites.keys()) await build(at, join(folder, `site-${at}`), condition);
  const hash = await folderHash(folder);
  built.push({ name: condition.name, hash, folder });
  console.error(`${condition.name}: ${hash}`);
}
const files = Object.keys(await fileHashes(built[0]?.folder ?? '')).length;
console.log(
  table([[`hash of ${files} files`, ''], ...built.map(({ name, hash }) => [name, hash.slice(0, 16)])]),
);
const hashes = new Set(built.map(({ hash }) => hash));
console.log(
  `${built.length - 1} varied conditions, ${hashes.size === 1 ? 'one hash' : `${hashes.size} hashes`}`,
);
if (hashes.size > 1) {
  process.exitCode = 1;
  await nameDifferences();
}
await rm(scratch, { recursive: true });

async function build(at: number, into: string, condition: Condition): Promise<void> {
  const { name, before = [], env = {}, order } = condition;
  const root = join(scratch, 'sites', name, condition.root ?? '', 'site');
  await copySite(sites[at] ?? '', root, order);
  const [command = '', ...args] = [
    ...before,
    process.execPath,
    program,
    'build',
    '--root',
    root,
    '--out-dir',
    into,
  ];
  const cache = join(scratch, 'caches', condition.cache ?? name, `site-${at}`);
  const child = spawn(command, args, {
    env: { ...process.env, ...env, THROUGHLINE_CACHE: cache },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', part => {
    said += part;
  });
  const status = await new Promise(resolve => child.once('close', resolve));
  if (status !== 0) throw new Error(`${name}: ${said}`);
  await rm(root, { recursive: true });
}

/** One file after the other, so that the folder lists them in that order, if it lists them in any. */
async function copySite(site: string, root: string, order: Condition['order']): Promise<void> {
  const files: string[] = [];
  for (const part of ['personas', 'journeys', 'content', 'public']) {
    const entries = await readdir(join(site, part), { recursive: true, withFileTypes: true }).catch(() => []);
    files.push(...entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name)));
  }
  files.sort();
  for (const file of order ? files.reverse() : files) {
    const copy = join(root, file.slice(site.length));
    await mkdir(dirname(copy), { recursive: true });
    await cp(file, copy);
  }
  const config = await readFile(join(site, 'astro.config.mjs'), 'utf8');
  await writeFile(join(root, 'astro.config.mjs'), config);
  await mkdir(join(root, 'node_modules'));
  await symlink(repository, join(root, 'node_modules/throughline'));
}

async function nameDifferences(): Promise<void> {
  const [first, ...others] = built;
  const expected = await fileHashes(first?.folder ?? '');
  for (const { name, folder } of others) {
    const found = await fileHashes(folder);
    const files = new Set([...Object.keys(expected), ...Object.keys(found)]);
    for (const file of files) if (expected[file] !== found[file]) console.log(`${name}: ${file}`);
  }
}
