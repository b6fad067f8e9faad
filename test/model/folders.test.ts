import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSite } from '../../src/model/read-site.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import { emptyFolder, readSiteOf, siteOf, soundFiles, writeFiles } from './site-of.ts';

const settings = settingsSchema.parse({ name: 'Test' });
const persona = soundFiles['personas/finance-head.yaml'];

/** What is said of a sound site after its folder was changed by hand. */
async function saidAfter(change: (root: string) => unknown) {
  const root = await siteOf();
  await change(root);
  const { findings } = await readSite(root, settings);
  return findings.map(one => `${one.file}:${one.line}:${one.column} ${one.ruleId}`);
}

describe.each(['personas', 'journeys', 'content'])('the folder %s', folder => {
  test('is missed where it is not there', async () => {
    const said = await saidAfter(root => rm(join(root, folder), { recursive: true }));
    expect(said).toContain(`${folder}:1:1 empty-folder`);
  });
  test('is missed where it is empty', async () => {
    const said = await saidAfter(async root => {
      await rm(join(root, folder), { recursive: true });
      await mkdir(join(root, folder));
    });
    expect(said).toContain(`${folder}:1:1 empty-folder`);
  });
  test('cannot be a file', async () => {
    const said = await saidAfter(async root => {
      await rm(join(root, folder), { recursive: true });
      await writeFile(join(root, folder), 'a');
    });
    expect(said).toContain(`${folder}:1:1 unreadable-file`);
  });
});

describe('a symbolic link', () => {
  test('out of the root to a file is refused', async () => {
    const elsewhere = await emptyFolder();
    await writeFiles(elsewhere, { 'a.yaml': persona });
    const said = await saidAfter(root => symlink(join(elsewhere, 'a.yaml'), join(root, 'personas/a.yaml')));
    expect(said).toEqual(['personas/a.yaml:1:1 link-leaves-root']);
  });
  test('out of the root to a folder is refused', async () => {
    const elsewhere = await emptyFolder();
    await writeFiles(elsewhere, { 'a.yaml': persona });
    const said = await saidAfter(root => symlink(elsewhere, join(root, 'personas/more')));
    expect(said).toEqual(['personas/more:1:1 link-leaves-root']);
  });
  test('to a folder whose name only begins like the root’s is refused', async () => {
    const parent = await emptyFolder();
    await writeFiles(join(parent, 'site'), soundFiles);
    await mkdir(join(parent, 'site-other'));
    await symlink('../../site-other', join(parent, 'site/content/more'));
    const { findings } = await readSite(join(parent, 'site'), settings);
    expect(findings.map(one => `${one.file} ${one.ruleId}`)).toEqual(['content/more link-leaves-root']);
  });
  test('to nowhere is refused', async () => {
    const said = await saidAfter(root => symlink('nowhere.yaml', join(root, 'personas/a.yaml')));
    expect(said).toEqual(['personas/a.yaml:1:1 unreadable-file']);
  });
  test('to itself is refused', async () => {
    const said = await saidAfter(root => symlink('a.yaml', join(root, 'personas/a.yaml')));
    expect(said).toEqual(['personas/a.yaml:1:1 unreadable-file']);
  });
  test('to the folder that it stands in is not followed for ever', async () => {
    expect(await saidAfter(root => symlink('.', join(root, 'content/again')))).toEqual([]);
  });
  test('to a folder that has another such link is told by the one whose name comes first', async () => {
    const said = await saidAfter(async root => {
      await writeFiles(root, { 'shared/a.yaml': '' });
      for (const name of ['d', 'c', 'b']) await symlink('../shared', join(root, 'personas', name));
    });
    expect(new Set(said.map(one => one.split(':')[0]))).toEqual(new Set(['personas/b/a.yaml']));
  });
  test('within the root is followed', async () => {
    const said = await saidAfter(async root => {
      await rm(join(root, 'personas/finance-head.yaml'));
      await writeFiles(root, { 'shared.v2/finance-head.yaml': persona });
      await symlink('../shared.v2', join(root, 'personas/more.v2'));
    });
    expect(said).toEqual([]);
  });
});

test('every file of a large folder is read', async () => {
  const ids = Array.from({ length: 100 }, (_, at) => `extra-${at}`);
  const passage = '---\nquestion: a\nbeat: plan\n---\nText.\n';
  const { model } = await readSiteOf(Object.fromEntries(ids.map(id => [`content/many/${id}.mdx`, passage])));
  expect(model?.passages.map(({ id }) => id).filter(id => id.startsWith('extra'))).toEqual(ids.toSorted());
});

test('a named pipe is not waited for', async () => {
  const said = await saidAfter(root =>
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(root, 'personas/a.yaml')]),
  );
  expect(said).toEqual(['personas/a.yaml:1:1 unreadable-file']);
});

test('a file of 10 MB is not read', async () => {
  const { findings } = await readSiteOf({ 'content/long.mdx': 'word '.repeat(2_000_000) });
  expect(findings.map(one => one.reason)).toEqual(['This file has 10,000 kB, and 262 kB is the most.']);
});

describe('a file’s name', () => {
  const cases: [string, string, string][] = [
    ['with spaces', 'personas/Finance Head.yaml', 'Rename it to finance-head.yaml.'],
    ['with an accent', 'content/café.mdx', 'Rename it to cafe.mdx.'],
    ['with a line break', 'content/a\nb.mdx', 'Rename it to a-b.mdx.'],
    ['with __proto__', 'personas/__proto__.yaml', 'Rename it to proto.yaml.'],
    ['with toString', 'content/toString.mdx', 'Rename it to tostring.mdx.'],
    ['with no letter', 'content/…….mdx', 'Rename it.'],
    ['with nothing before the ending', 'content/-.mdx', 'Rename it.'],
    ['with .yml', 'personas/a.yml', 'Rename it to a.yaml.'],
    ['with .YAML', 'journeys/a.YAML', 'Rename it to a.yaml.'],
    ['with .md', 'content/a.md', 'Rename it to a.mdx.'],
  ];
  test.each(cases)('%s is said with a better one', async (_, file, remedy) => {
    const { findings } = await readSiteOf({ [file]: 'a' });
    expect(findings.map(one => [one.file, one.ruleId])).toEqual([[file, 'file-name']]);
    expect(findings[0]?.note).toContain(remedy);
  });
  test('of another kind is left alone', async () => {
    const { findings } = await readSiteOf({
      'content/picture.png': 'a',
      'content/.draft.mdx': 'a',
      'journeys/plan.lock.json': '{}',
    });
    expect(findings).toEqual([]);
  });
});
