import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { check } from '../../../src/checks/index.ts';
import { init } from '../../../src/cli/init/init.ts';
import { siteFiles } from '../../../src/cli/init/site-files.ts';
import { templateNames } from '../../../src/cli/init/templates.ts';
import { today } from '../../../src/cli/today.ts';
import type { SettingsInput } from '../../../src/model/settings.ts';
import { deriveSite } from '../../../src/site/derive-site.ts';
import { down, enter, typist } from '../new/typist.ts';
import { type Ran, throughline } from '../run.ts';
import { walkJourneys } from './walk-journeys.ts';

vi.mock(import('../../../src/cli/say.ts'), async original => ({
  ...(await original()),
  print: async () => undefined,
  say: () => undefined,
}));

async function emptyFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'throughline-init-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function settingsIn(config: string): Promise<SettingsInput> {
  const given = /throughline\((\{.*\})\)/s.exec(config)?.[1];
  return (await import(`data:text/javascript,export default ${encodeURIComponent(given ?? '')}`)).default;
}

describe.each(templateNames)('%s', template => {
  test('has nothing to mend, with its evidence of today', async () => {
    const root = join(await emptyFolder(), 'site');
    await init(root, { template, yes: true });
    const { parseSettings } = await import('../../../src/model/parse-settings.ts');
    const settings = parseSettings(await settingsIn(await readFile(join(root, 'astro.config.mjs'), 'utf8')));
    const { site, findings } = await deriveSite(root, settings);
    expect(findings).toEqual([]);
    if (!site) throw new Error('A site without errors is planned.');
    expect(check({ ...site, today: today() })).toEqual([]);
    const dates = site.model.personas.flatMap(({ evidence }) => evidence.map(({ date }) => date));
    expect(new Set(dates)).toEqual(new Set([today()]));
    expect(site.plan.unneeded).toEqual([]);
  });

  test('builds wherever it lies, and every journey leads to its end', async () => {
    const root = join(await emptyFolder(), 'site');
    await init(root, { template, yes: true });
    expect(await throughline(['build', '--root', root])).toMatchObject({ status: 0 });
    const plan = JSON.parse((await throughline(['plan', '--json', '--root', root])).stdout);
    const walked = await walkJourneys(join(root, 'dist'), plan);
    expect(walked).toEqual(plan.journeys.map(({ id }: { id: string }) => id));
  });
});

test('is ready to be edited: scripts, settings, what git passes over, and what editors offer', async () => {
  const root = join(await emptyFolder(), 'Our little shop');
  await init(root, { yes: true });
  const names = (await readdir(root)).sort();
  expect(names).toEqual(
    [
      '.gitignore',
      '.throughline',
      'README.md',
      'astro.config.mjs',
      'content',
      'journeys',
      'package.json',
      'personas',
    ].sort(),
  );
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  expect(manifest).toMatchObject({
    name: 'our-little-shop',
    private: true,
    scripts: { check: 'throughline check' },
  });
  expect(await readFile(join(root, 'README.md'), 'utf8')).toMatch(/^# Our little shop\n/);
  for (const file of await readdir(join(root, 'journeys')))
    expect(await readFile(join(root, 'journeys', file), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.throughline\/schemas\/journey\.schema\.json\n/,
    );
});

test.each(["It's", '"A" & b', 'a\\b', '${c}', '</script>', 'a`b'])('a site can be called %s', async name => {
  const site = { template: 'plain', name, id: 'site', throughline: '^0.1.0', today: '2026-01-01' } as const;
  const config = (await siteFiles(site)).get('astro.config.mjs') ?? '';
  expect((await settingsIn(config)).name).toBe(name);
});

test('asks whoever is there, for what is open', async () => {
  const folder = await emptyFolder();
  const { terminal, left } = typist([
    ['What do you begin with?', `${down}${enter}`],
    ['What is the site called?', ` of shifts${enter}`],
  ]);
  await init(join(folder, 'site'), {}, terminal);
  expect(left()).toBe(0);
  expect(await readdir(join(folder, 'site/personas'))).toContain('investor.yaml');
  expect(await readFile(join(folder, 'site/astro.config.mjs'), 'utf8')).toContain("name: 'Site of shifts'");
});

test('takes an empty folder, and one in which git has begun', async () => {
  const folder = await emptyFolder();
  await mkdir(join(folder, '.git'));
  await init(folder, { yes: true });
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['.git', 'astro.config.mjs', 'personas']));
  expect((await readdir(folder)).filter(name => name.startsWith('.next'))).toEqual([]);
});

describe('writes nothing', () => {
  const refused = async (folder: string, args: readonly string[]): Promise<Ran> => {
    const before = await readdir(folder, { recursive: true });
    const ran = await throughline(['init', ...args], { cwd: folder });
    expect(await readdir(folder, { recursive: true })).toEqual(before);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    return ran;
  };

  test('where a file is already', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'notes.txt'), 'mine');
    expect((await refused(folder, ['.', '--yes'])).stderr).toContain('holds files already');
  });

  test('through a link that leads nowhere, or into a file', async () => {
    const folder = await emptyFolder();
    await symlink('nowhere', join(folder, 'link'));
    await writeFile(join(folder, 'file'), 'mine');
    expect((await refused(folder, ['link', '--yes'])).stderr).toContain('is no folder');
    expect((await refused(folder, ['file', '--yes'])).stderr).toContain('is no folder');
    await refused(folder, ['file/site', '--yes']);
  });

  test('by a template that there is not, or where nobody says which folder', async () => {
    const folder = await emptyFolder();
    await refused(folder, ['site', '--template', 'fancy']);
    expect((await refused(folder, ['--yes'])).stderr).toContain('in which folder');
  });
});
