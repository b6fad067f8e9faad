import { chmod, mkdir, readdir, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { onePixel } from '../model/one-pixel.ts';
import {
  edited,
  emptyFolder,
  type Files,
  siteOf,
  soundFiles,
  trusting,
  writeFiles,
} from '../model/site-of.ts';
import { bytesOf, node, repository, throughline } from './run.ts';

/** What an earlier build left, as far as a build looks at it. */
const published = {
  'dist/index.html': '<h1>As it was</h1>',
  'dist/a/index.html': 'a',
  'dist/pagefind/pagefind.js': 'b',
};
const persona = 'personas/support-lead.yaml';
const passage = 'content/cost.mdx';
const text: string = soundFiles[persona];
const body = (words: string) => edited(passage, 'Count the seats and the week.', words);

/** Builds where a site was published before; the published site must not have changed, and nothing else be left. */
async function buildOver(changes: Files, change: (root: string) => unknown = () => undefined) {
  const root = await siteOf({ ...published, ...changes });
  await change(root);
  const before = await bytesOf(join(root, 'dist'));
  const ran = await throughline(['build', '--root', root], { cwd: root });
  expect(await bytesOf(join(root, 'dist'))).toEqual(before);
  expect((await readdir(root)).filter(name => /next|last/.test(name))).toEqual([]);
  expect(ran.stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  return ran;
}

describe('a fault in the files stops the build and leaves the published site as it was', () => {
  const faults: [string, string, Files, ((root: string) => unknown)?][] = [
    ['a YAML error', `${persona}:9:6  error  yaml-syntax`, { [persona]: `${text}a: "b` }],
    ['a key given twice', `${persona}:9:1  error  duplicate-key`, { [persona]: `${text}kind: press\n` }],
    ['a byte order mark', `${persona}:1:1  error  byte-order-mark`, { [persona]: `\uFEFF${text}` }],
    ['CRLF', `${persona}:1:19  error  line-endings`, { [persona]: text.replaceAll('\n', '\r\n') }],
    [
      'Latin-1',
      `${persona}:1:7  error  not-utf-8`,
      { [persona]: Buffer.from(text.replace('Support', 'Éxport'), 'latin1') },
    ],
    ['__proto__', `${persona}:9:1  error  forbidden-key`, { [persona]: `${text}__proto__: {}\n` }],
    [
      'an unknown need',
      'journeys/leaving.yaml:9:13  error  need-without-passage',
      edited('journeys/leaving.yaml', '[effort]', '[efort]'),
    ],
    ['MDX that does not parse', `${passage}:6:1  error  mdx-syntax`, body('<b>')],
    [
      'a file of 10 MB',
      'content/long.mdx:1:1  error  file-too-large',
      { 'content/long.mdx': 'a' },
      root => truncate(join(root, 'content/long.mdx'), 10_000_000),
    ],
    ['a component that there is not', `${passage}:6:3  error  unknown-component`, body('A <Chart /> b.')],
    [
      'a link out of the root',
      'personas/out.yaml:1:1  error  link-leaves-root',
      {},
      root => symlink(join(repository, 'package.json'), join(root, 'personas/out.yaml')),
    ],
    [
      'no content',
      'content:1:1  error  empty-folder',
      { 'content/cost.mdx': undefined, 'content/effort.mdx': undefined },
    ],
  ];
  test.each(faults)('%s', async (_, said, changes, change) => {
    const { status, stderr } = await buildOver(changes, change);
    expect(stderr).toContain(said);
    expect(stderr).toContain('Nothing was published, and the last published site is as it was.');
    expect(status).toBe(1);
  });
});

describe('what fails only when it is rendered is a finding too', () => {
  test.each([
    ['a name that means nothing', 'One two.\n\nA {nothing.here} b.', '8:4  error  rendering'],
    ['a component that code brings in', 'A {1 && <Chart />} b.', '6:9  error  unknown-component'],
    ['an import of what is not there', 'import a from "./not-there.js"\n\nB', '6:16  error  missing-import'],
    ['a picture that is not there', '![a](./not-there.png)', '6:1  error  missing-file'],
  ])('%s', async (_, words, said) => {
    const { status, stderr } = await buildOver({ ...trusting, ...body(words) });
    expect(stderr).toContain(`${passage}:${said}`);
    expect(status).toBe(1);
  });

  test('a drawing without a size', async () => {
    const drawing = { 'content/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>' };
    const { status, stderr } = await buildOver({ ...body('<Figure src="./a.svg" alt="b" />'), ...drawing });
    expect(stderr).toContain('content/a.svg:1:1  error  no-picture');
    expect(status).toBe(1);
  });
});

test('a file that the process may not read is a finding', async () => {
  const root = await siteOf();
  await Promise.all([chmod(root, 0o755), chmod(join(root, persona), 0o000)]);
  // Root may read everything, so it becomes nobody once the program is loaded: the checkout may be root's alone.
  const script = `
    import { check } from ${JSON.stringify(pathToFileURL(join(repository, 'src/cli/check.ts')).href)};
    if (process.geteuid() === 0) process.seteuid(65534);
    await check({ root: ${JSON.stringify(root)}, format: 'pretty' });`;
  const { status, stdout } = await node(['--input-type=module', '--eval', script]);
  expect(stdout).toContain(`${persona}:1:1  error  unreadable-file\n  You have no right to read this.`);
  expect(status).toBe(1);
});

describe('a build does not replace what it did not make', () => {
  test.each([
    ['the root', '.'],
    ['a folder around the root', '..'],
    ['the personas', 'personas'],
    ['a folder in the content', 'content/site'],
    ['a file', 'astro.txt'],
    ['a folder with other files', 'papers'],
    ['a hand-made site', 'by-hand'],
    ['a source by another way', 'way/content'],
  ])('%s', async (_, outDir) => {
    const root = await siteOf({ 'astro.txt': 'a', 'papers/a.txt': 'a', 'by-hand/index.html': 'a' });
    await symlink('.', join(root, 'way'));
    const before = await bytesOf(root);
    const { status, stderr } = await throughline(['build', '--root', '.', '--out-dir', outDir], {
      cwd: root,
    });
    expect(status).toBe(2);
    expect(stderr).toContain('--out-dir');
    expect(await bytesOf(root)).toEqual(before);
  });
});

describe('a build that succeeds', () => {
  test('writes the same bytes every time, wherever the site lies', async () => {
    // A site without a config is named after its folder.
    const [one, other] = (await Promise.all([emptyFolder(), emptyFolder()])).map(parent =>
      join(parent, 'site'),
    );
    const illustrated = {
      ...soundFiles,
      ...body('<Figure src="./a.png" alt="A pixel" />\n\n<Download href="./a.png" title="The same" />'),
      'content/a.png': onePixel,
    };
    await Promise.all([one, other].map(root => writeFiles(root!, illustrated)));
    const runs = [one, other].map(root => throughline(['build', '--root', root!], { cwd: root! }));
    expect((await Promise.all(runs)).map(ran => ran.status)).toEqual([0, 0]);
    const within = async (root: string) =>
      Object.entries(await bytesOf(join(root, 'dist'))).map(([file, bytes]) => [
        file.slice(root.length),
        bytes,
      ]);
    expect(await within(other!)).toEqual(await within(one!));
  });

  test('takes the place of the last one, and leaves nothing of it', async () => {
    const root = await siteOf(published);
    const { status, stderr } = await throughline(['build', '--root', root], { cwd: root });
    expect(status).toBe(0);
    expect(stderr).toMatch(/✓ \d pages?, the doorway, the 404 and \d+ other files/);
    const files = await readdir(join(root, 'dist'));
    expect(files).not.toContain('a');
    expect((await readdir(root)).filter(name => /next|last/.test(name))).toEqual([]);
  });

  test('goes where --out-dir says, from the current folder', async () => {
    const [root, cwd] = [await siteOf(), await emptyFolder()];
    await mkdir(join(cwd, 'public'));
    const { status } = await throughline(['build', '--root', root, '--out-dir', 'public'], { cwd });
    expect(status).toBe(0);
    expect(await readdir(join(cwd, 'public'))).toContain('index.html');
  });
});
