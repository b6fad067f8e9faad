import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareFolders } from '../../src/files/compare-folders.ts';
import { throughline } from './run.ts';

const sites = new URL('../sites/', import.meta.url).pathname;
const changed = 'Rendering what has changed';
const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();

describe('a build after another', () => {
  let root: string;

  beforeAll(async () => {
    root = await mkdtemp(join(sites, 'edited-'));
    await cp(join(sites, 'plain'), root, {
      recursive: true,
      filter: source => !/\/(\.astro|\.throughline|node_modules|dist)$/.test(source),
    });
    await mkdir(join(root, 'node_modules'));
    await mkdir(join(root, 'public'));
    await writeFile(join(root, 'public/as-it-is.txt'), 'As it is.');
    await writeFile(join(root, 'content/day.png'), await drawn(40, 30));
    await edit('content/moving-effort.mdx', /$/, '\n\n![A day on a calendar](day.png)\n');
  });

  afterAll(() => rm(root, { recursive: true, force: true }));

  const published = (file: string) => readFile(join(root, 'dist', file), 'utf8');

  async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
    const path = join(root, file);
    const text = await readFile(path, 'utf8');
    expect(text).toMatch(from);
    await writeFile(path, text.replace(from, to));
  }

  /** As on somebody's own machine, wherever this runs. */
  async function build(env: Readonly<Record<string, string>> = {}): Promise<string> {
    const { status, stderr } = await throughline(['build', '--root', root], { env: { CI: 'false', ...env } });
    expect(status, stderr).toBe(0);
    return stderr;
  }

  /** As it would be if all of it were built from the same files. */
  async function isAsBuiltAnew(): Promise<void> {
    const anew = join(root, 'anew');
    const args = ['build', '--root', root, '--out-dir', anew, '--frozen'];
    const { status, stderr } = await throughline(args, { env: { CI: 'true' } });
    expect(status, stderr).toBe(0);
    expect(stderr).not.toContain(changed);
    expect(await compareFolders(join(root, 'dist'), anew)).toEqual([]);
    await rm(anew, { recursive: true });
  }

  test('publishes by what is different, and comes to what a whole one makes', async () => {
    expect(await build()).not.toContain(changed);
    await edit('content/whole-cost.mdx', 'Count the seats', 'Count the chairs');
    expect(await build()).toContain(changed);
    expect(await published('whole-cost/index.html')).toContain('Count the chairs');
    expect(await published('whole-cost.md')).toContain('Count the chairs');
    await isAsBuiltAnew();
  });

  test('does so again from what that one has left', async () => {
    await edit('content/moving-risks.mdx', 'question: ', 'question: Truly, ');
    await edit('personas/finance-head.yaml', 'name: ', 'words: { vexation: move }\nname: ');
    expect(await build()).toContain(changed);
    expect(await published('llms.txt')).toContain('Truly');
    await isAsBuiltAnew();
  });

  test('does so without any edit', async () => {
    expect(await build()).toContain(changed);
    await isAsBuiltAnew();
  });

  test('lists a page with its new date', async () => {
    await edit('content/whole-cost.mdx', 'beat: ', 'updated: 2026-10-01\nbeat: ');
    expect(await build()).toContain(changed);
    expect(await published('sitemap-0.xml')).toContain('2026-10-01');
    await isAsBuiltAnew();
  });

  test('leaves what the site itself brings under the name of a file of ours', async () => {
    await writeFile(join(root, 'public/robots.txt'), 'User-agent: *\nDisallow: /\n');
    expect(await build()).not.toContain(changed);
    await edit('astro.config.mjs', "name: 'Plain'", "name: 'Plain still'");
    await build();
    await edit('journeys/board-approval.yaml', /inquiry: .*/, 'inquiry: What are we asked to pay for?');
    expect(await build()).toContain(changed);
    expect(await published('robots.txt')).toContain('Disallow');
    await isAsBuiltAnew();
    await edit('astro.config.mjs', "name: 'Plain still'", "name: 'Plain'");
    await build();
  });

  test('shows a picture again that was shown before', async () => {
    await edit('content/moving-effort.mdx', '![A day', '![One day');
    expect(await build()).toContain(changed);
    expect(await published('whole-cost/index.html')).toContain('One day');
    await isAsBuiltAnew();
  });

  test('takes away the page that a plan does without, and leads on from its address', async () => {
    await edit('journeys/board-approval.yaml', 'needs: [moving-risks]', 'needs: [company-history]');
    expect(await build()).toContain(changed);
    await isAsBuiltAnew();
  });

  test('leaves what is published, and what it keeps, to the next where there is an error', async () => {
    await edit('personas/support-lead.yaml', 'name: Support lead', 'nmae: Support lead');
    const { status, stderr } = await throughline(['build', '--root', root], { env: { CI: 'false' } });
    expect(status).toBe(1);
    expect(stderr).toContain('Did you mean "name"?');
    await edit('personas/support-lead.yaml', 'nmae: Support lead', 'name: Head of support');
    expect(await build()).toContain(changed);
    await isAsBuiltAnew();
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a picture is another', async () => writeFile(join(root, 'content/day.png'), await drawn(60, 20))],
    ['the config is', () => edit('astro.config.mjs', "name: 'Plain'", "name: 'Plainer'")],
    [
      'its pages have a script',
      () => edit('astro.config.mjs', 'integrations', 'prefetch: true, integrations'),
    ],
    ['a folder’s name is that of a passage', () => folderLikePassage()],
    ['a public file is', () => writeFile(join(root, 'public/as-it-is.txt'), 'As it was.')],
    ['a published file is', () => edit('dist/whole-cost/index.html', 'Count', 'Do not count')],
    ['a published file is gone', () => rm(join(root, 'dist/whole-cost.md'))],
    ['there is one that nobody has built', () => writeFile(join(root, 'dist/more.txt'), 'More.')],
    ['nothing is published', () => rm(join(root, 'dist'), { recursive: true })],
    ['there is a page of the site’s own', () => ownPage()],
  ])('builds the whole site where %s', async (_, change) => {
    await change();
    expect(await build()).not.toContain(changed);
    await isAsBuiltAnew();
  });

  async function folderLikePassage(): Promise<void> {
    await edit('astro.config.mjs', 'prefetch: true, ', '');
    await build();
    await mkdir(join(root, 'content/pictures.mdx'));
    await writeFile(join(root, 'content/pictures.mdx/day.png'), await drawn(20, 20));
  }

  async function ownPage(): Promise<void> {
    await mkdir(join(root, 'src/pages'), { recursive: true });
    await writeFile(join(root, 'src/pages/own.astro'), '<p>{new Date(0).getTime()}</p>');
  }

  test('builds the whole site as long as it has a page of its own', async () => {
    expect(await build()).not.toContain(changed);
    await rm(join(root, 'src'), { recursive: true });
    expect(await build()).not.toContain(changed);
    expect(await build()).toContain(changed);
    await isAsBuiltAnew();
  });

  test('runs no program that somebody has changed, nor any in a CI, which has what it keeps from elsewhere', async () => {
    expect(await build({ CI: 'true' })).not.toContain(changed);
    await build();
    const kept = join(root, 'node_modules/.cache/throughline/build');
    const [program = ''] = (await readdir(kept)).filter(name => name.startsWith('program-'));
    const [entry = ''] = (await readdir(join(kept, program))).filter(name => name.endsWith('.mjs'));
    const left = join(root, 'left-by-a-program');
    await edit(
      join('node_modules/.cache/throughline/build', program, entry),
      /^/,
      `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(left)}, '');\n`,
    );
    expect(await build()).not.toContain(changed);
    expect(await readdir(root)).not.toContain('left-by-a-program');
    await isAsBuiltAnew();
  });
});
