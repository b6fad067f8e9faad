import { spawn, spawnSync } from 'node:child_process';
import { lstat, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { startOf } from '../../src/files/running.ts';
import { edited, emptyFolder, siteOf, writeFiles } from '../model/site-of.ts';
import { bytesOf, repository, throughline } from './run.ts';

const kind = { option: '--out-dir', isKnownBy: (files: readonly string[]) => files.includes('index.html') };
const building = (text: string) => async (folder: string) => writeFile(join(folder, 'index.html'), text);
const failing = () => Promise.reject(new Error('It failed.'));
const nothing = 'Nothing was published';

/** A folder in which `old` is published, and what was left beside it. */
async function publishedIn(files: Readonly<Record<string, string>> = { 'dist/index.html': 'old' }) {
  const parent = await emptyFolder();
  await writeFiles(parent, files);
  const dist = join(parent, 'dist');
  return { parent, dist, shown: () => readFile(join(dist, 'index.html'), 'utf8') };
}

describe('publishing', () => {
  test('leaves nothing but the new folder', async () => {
    const { parent, dist, shown } = await publishedIn();
    await publish(dist, '/nowhere', kind, building('new'));
    expect(await shown()).toBe('new');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  test('does so where nothing on the machine can exchange two folders', async () => {
    const { parent, dist, shown } = await publishedIn();
    const { PATH = '' } = process.env;
    onTestFinished(() => {
      process.env['PATH'] = PATH;
    });
    process.env['PATH'] = '';
    await publish(dist, '/nowhere', kind, building('new'));
    expect(await shown()).toBe('new');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  test('that fails leaves the old one, and nothing beside it', async () => {
    const { parent, dist, shown } = await publishedIn();
    await expect(publish(dist, '/nowhere', kind, failing)).rejects.toThrow('It failed.');
    expect(await shown()).toBe('old');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  test('takes away what builds have left that were killed', async () => {
    const { parent, dist } = await publishedIn({
      'dist/index.html': 'old',
      '.dist-next-1/index.html': 'half',
      '.dist-last-2/index.html': 'older',
      '.dist-next-of-mine/a': 'a',
    });
    await publish(dist, '/nowhere', kind, building('new'));
    expect((await readdir(parent)).sort()).toEqual(['.dist-next-of-mine', 'dist']);
  });

  test('puts back what was killed between two renames, before anything else can fail', async () => {
    const { dist, shown } = await publishedIn({ '.dist-last-1/index.html': 'old', '.dist-next-1/a': 'a' });
    await expect(publish(dist, '/nowhere', kind, failing)).rejects.toThrow('It failed.');
    expect(await shown()).toBe('old');
  });

  test('replaces what a link leads to, and leaves the link', async () => {
    const { parent, shown, dist } = await publishedIn({ 'releases/current/index.html': 'old' });
    await symlink('releases/current', dist);
    await publish(dist, '/nowhere', kind, building('new'));
    expect(await shown()).toBe('new');
    expect((await lstat(dist)).isSymbolicLink()).toBe(true);
    expect(await readdir(join(parent, 'releases'))).toEqual(['current']);
  });

  test('is refused while another build is at it', async () => {
    const { parent, dist, shown } = await publishedIn();
    const other = { pid: process.ppid, host: hostname(), started: startOf(process.ppid) };
    await writeFile(join(parent, '.dist-claimed'), JSON.stringify(other));
    await expect(publish(dist, '/nowhere', kind, building('new'))).rejects.toThrow(
      `Another build (process ${process.ppid}`,
    );
    expect(await shown()).toBe('old');
    expect((await readdir(parent)).sort()).toEqual(['.dist-claimed', 'dist']);
  });
});

test('of two builds at once, one is published and the other says so', async () => {
  const root = await siteOf();
  const runs = await Promise.all([1, 2].map(() => throughline(['build', '--root', root], { cwd: root })));
  const refused = runs.find(({ status }) => status !== 0);
  // The slower may have begun when the faster was done.
  if (refused) expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('Another build') });
  expect(runs.some(({ status }) => status === 0)).toBe(true);
  expect((await readdir(root)).filter(name => name.startsWith('.'))).toEqual([]);
});

test('a build that was killed is made up for by the next', async () => {
  const root = await siteOf();
  expect((await throughline(['build', '--root', root], { cwd: root })).status).toBe(0);
  const before = await bytesOf(join(root, 'dist'));
  await writeFiles(root, edited('content/cost.mdx', 'Count the seats', 'Count all seats'));
  const killed = spawn(process.execPath, [join(repository, 'src/cli/throughline.ts'), 'build'], {
    cwd: root,
  });
  killed.stderr.on('data', said => String(said).includes('Reading and planning') && killed.kill('SIGKILL'));
  await new Promise(resolve => killed.once('exit', resolve));
  expect(killed.signalCode).toBe('SIGKILL');
  expect(await bytesOf(join(root, 'dist'))).toEqual(before);
  expect((await throughline(['build', '--root', root], { cwd: root })).status).toBe(0);
  expect(await bytesOf(join(root, 'dist'))).not.toEqual(before);
  expect((await readdir(root)).filter(name => name.startsWith('.dist'))).toEqual([]);
});

describe.skipIf(!canMount())('on a disk of its own (needs the right to mount one)', () => {
  async function disk(size: string): Promise<string> {
    const at = await emptyFolder();
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', at]);
    onTestFinished(() => void spawnSync('umount', [at]));
    await writeFiles(at, { 'dist/index.html': 'old', 'dist/pagefind/a': 'a' });
    return at;
  }

  test.each(['64k', '120k', '200k'])(
    'a build that fills it, of %s, says so and changes nothing',
    async size => {
      const [root, at] = [await siteOf(), await disk(size)];
      const before = await bytesOf(at);
      const { status, stderr } = await throughline(['build', '--root', root, '--out-dir', join(at, 'dist')]);
      expect(stderr).toContain('The disk is full');
      expect(stderr).toContain(nothing);
      expect(status).toBe(2);
      expect(await bytesOf(at)).toEqual(before);
    },
  );

  test('a build into one that is read-only says so', async () => {
    const [root, at] = [await siteOf(), await disk('1m')];
    spawnSync('mount', ['-o', 'remount,ro', at]);
    const { status, stderr } = await throughline(['build', '--root', root, '--out-dir', join(at, 'dist')]);
    expect(stderr).toContain(`Nothing can be written into ${at}`);
    expect(stderr).toContain(nothing);
    expect(status).toBe(2);
    expect(await readFile(join(at, 'dist/index.html'), 'utf8')).toBe('old');
  });

  test('a build into what is mounted itself says so', async () => {
    const [root, at] = [await siteOf(), await disk('8m')];
    await rm(join(at, 'dist'), { recursive: true });
    await writeFiles(at, { 'index.html': 'old', 'pagefind/a': 'a' });
    const { status, stderr } = await throughline(['build', '--root', root, '--out-dir', at]);
    expect(stderr).toContain('is in use');
    expect(status).toBe(2);
    expect(await readFile(join(at, 'index.html'), 'utf8')).toBe('old');
  });
});

test.each([
  ['gone', () => ''],
  ['damaged', (text: Buffer) => text.fill(7, text.length >> 1)],
  ['cut short', (text: Buffer) => text.subarray(0, text.length >> 1)],
])('a cache that is %s changes nothing of what is published', async (how, damage) => {
  const root = await siteOf({ 'package.json': '{}' });
  await mkdir(join(root, 'node_modules'));
  expect((await throughline(['build', '--root', root], { cwd: root })).status).toBe(0);
  const before = await bytesOf(join(root, 'dist'));
  const cache = join(root, 'node_modules/.cache');
  const files = (await readdir(cache, { recursive: true, withFileTypes: true })).filter(one => one.isFile());
  expect(files).not.toEqual([]);
  if (how === 'gone') await rm(cache, { recursive: true });
  else
    for (const { parentPath, name } of files) {
      const path = join(parentPath, name);
      await writeFile(path, damage(await readFile(path)));
    }
  const { status } = await throughline(['build', '--root', root], { cwd: root });
  expect(status).toBe(0);
  expect(await bytesOf(join(root, 'dist'))).toEqual(before);
});

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const at = '/tmp/throughline-mount';
  spawnSync('mkdir', ['-p', at]);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at]).status === 0;
  if (mounted) spawnSync('umount', [at]);
  spawnSync('rmdir', [at]);
  return mounted;
}
