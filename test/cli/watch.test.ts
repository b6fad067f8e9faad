import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { compareFolders } from '../../src/files/compare-folders.ts';
import { throughline } from './run.ts';

const sites = new URL('../sites/', import.meta.url).pathname;
const cli = new URL('../../src/cli/throughline.ts', import.meta.url).pathname;
const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
const waiting = { timeout: 40_000, interval: 50 };

describe('build --watch', () => {
  let root: string;
  let build: ChildProcess;
  let said = '';

  beforeAll(async () => {
    root = await mkdtemp(join(sites, 'edited-'));
    await cp(join(sites, 'plain'), root, {
      recursive: true,
      filter: source => !/\/(\.astro|\.throughline|node_modules|dist)$/.test(source),
    });
    await writeFile(join(root, 'content/day.png'), await drawn(40, 30));
    await edit('content/moving-effort.mdx', /$/, '\n\n![A day on a calendar](day.png)\n');
    build = spawn(process.execPath, [cli, 'build', '--watch', '--root', root], { detached: true });
    build.stderr?.on('data', words => {
      said += words;
    });
    await vi.waitFor(() => expect(said).toContain('Following every edit'), waiting);
  }, 60_000);

  afterAll(async () => {
    build.kill('SIGTERM');
    await rm(root, { recursive: true, force: true });
  });

  const published = (file: string) => readFile(join(root, 'dist', file), 'utf8').catch(() => '');

  async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
    const path = join(root, file);
    const text = await readFile(path, 'utf8');
    expect(text).toMatch(from);
    said = '';
    await writeFile(`${path}~`, text.replace(from, to));
    await rename(`${path}~`, path);
  }

  /** As it would be if all of it were built from the same files. */
  async function isAsBuiltAnew(): Promise<void> {
    const anew = join(root, 'anew');
    const { status, stderr } = await throughline(['build', '--root', root, '--out-dir', anew, '--frozen']);
    expect(status, stderr).toBe(0);
    await expect.poll(() => compareFolders(join(root, 'dist'), anew), waiting).toEqual([]);
  }

  test('publishes what an edit changes, and comes to what a build would make', async () => {
    await edit('content/whole-cost.mdx', 'Count the seats', 'Count the chairs');
    await expect.poll(() => published('whole-cost/index.html'), waiting).toContain('Count the chairs');
    expect(await published('whole-cost.md')).toContain('Count the chairs');
    await expect.poll(() => said, waiting).toMatch(/^✓ \d files published/m);
    await expect.poll(() => said, waiting).toContain('The search has it too');
    expect(said).not.toContain('Rendering');
    await isAsBuiltAnew();
  });

  test('brings a question to every page that shows it', async () => {
    await edit('content/moving-risks.mdx', 'question: ', 'question: Truly, ');
    await edit('personas/finance-head.yaml', 'name: ', 'words: { vexation: move }\nname: ');
    await expect.poll(() => published('llms.txt'), waiting).toContain('Truly');
    await isAsBuiltAnew();
  });

  test('publishes nothing while there is an error, and all that was changed once that is mended', async () => {
    await edit('personas/support-lead.yaml', 'name: Support lead', 'nmae: Support lead');
    await expect.poll(() => said, waiting).toContain('Nothing was published');
    expect(said).toContain('Did you mean "name"?');
    await edit('content/whole-cost.mdx', 'Count the chairs', 'Count the stools');
    await edit('personas/support-lead.yaml', 'nmae: Support lead', 'name: Head of support');
    await expect.poll(() => published('whole-cost/index.html'), waiting).toContain('Count the stools');
    await isAsBuiltAnew();
  });

  test('brings what only the search knows to the search', async () => {
    await edit('personas/finance-head.yaml', 'vexation: move', 'upheaval: move');
    await expect.poll(() => said, waiting).toContain('The search has it too');
    await isAsBuiltAnew();
  });

  test('says what keeps a page of the site’s own from being built, and goes on', async () => {
    said = '';
    await mkdir(join(root, 'src/pages'), { recursive: true });
    await writeFile(join(root, 'src/pages/own.astro'), '---\nconst a = ;\n---\n<p>{a}</p>');
    await expect.poll(() => said, waiting).toContain('This edit could not be published');
    await writeFile(join(root, 'src/pages/own.astro'), '---\nconst a = 1;\n---\n<p>{a}</p>');
    await expect.poll(() => published('own/index.html'), waiting).toContain('<p>1</p>');
    await isAsBuiltAnew();
  });

  test('builds the whole site where somebody has taken the published one', async () => {
    await rm(join(root, 'dist'), { recursive: true });
    await edit('content/whole-cost.mdx', 'Count the', 'Count all the');
    await expect.poll(() => published('whole-cost/index.html'), waiting).toContain('Count all the');
    await isAsBuiltAnew();
  });

  test('shows a picture again that it has shown before, and one that is new', async () => {
    await edit('content/moving-effort.mdx', '![A day', '![One day');
    await expect.poll(() => said, waiting).toContain('The search has it too');
    expect(said).not.toContain('Rendering');
    await isAsBuiltAnew();
    said = '';
    await writeFile(join(root, 'content/day.png'), await drawn(60, 20));
    await expect.poll(() => said, waiting).toMatch(/^✓ \d+ files in/m);
    await isAsBuiltAnew();
  });

  test('takes away the page that a plan does without, and leads on from its address', async () => {
    await edit('journeys/board-approval.yaml', 'needs: [moving-risks]', 'needs: [company-history]');
    await expect.poll(() => said, waiting).toContain('plan.lock.json has changed');
    await isAsBuiltAnew();
  });

  test('starts again with another config, and waits for one that is broken', async () => {
    await edit('astro.config.mjs', "name: 'Plain'", "name: 'Plainer'");
    await expect.poll(() => said, waiting).toContain('astro.config.mjs has changed');
    await expect.poll(() => said, waiting).toContain('Following every edit');
    expect(await published('index.html')).toContain('Plainer');
    await edit('astro.config.mjs', "name: 'Plainer'", "name: 'Plain");
    await expect.poll(() => said, waiting).toContain('astro.config.mjs cannot be read');
    await edit('astro.config.mjs', "name: 'Plain", "name: 'Plain'");
    await expect.poll(() => said, waiting).toContain('Following every edit');
    await isAsBuiltAnew();
  });

  test('ends at once where somebody else follows the same site', async () => {
    const other = await throughline(['build', '--watch', '--root', root]);
    expect(other.stderr).toContain('Another build');
    expect(other.status).toBe(2);
  });

  test('leaves the folder to others as soon as it ends, and nothing beside it', async () => {
    const other = await throughline(['build', '--root', root]);
    expect(other.stderr).toContain('Another build');
    expect(other.status).toBe(2);
    const ended = new Promise(resolve => build.once('exit', resolve));
    // As by Ctrl+C: whoever belongs to the terminal is told, and tells the others.
    process.kill(-(build.pid ?? 0), 'SIGINT');
    expect(await ended).toBe(130);
    expect((await readdir(root)).filter(name => name.startsWith('.dist'))).toEqual([]);
    const { status, stderr } = await throughline(['build', '--root', root]);
    expect(status, stderr).toBe(0);
  });
});
