import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { edited, emptyFolder, siteOf } from '../model/site-of.ts';
import { repository, siteInRepository, throughline } from './run.ts';

const broken = edited('journeys/leaving.yaml', '[effort]', '[efort]');
const noTrace = /^\s+at .*:\d+:\d+\)?$/m;

describe('status 0 is for what was done', () => {
  test.each([['check'], ['plan'], ['plan', '--json'], ['model'], ['model', '--json']])(
    '%s %s',
    async (...args) => {
      const { status, stdout } = await throughline([...args, '--root', await siteOf()]);
      expect(status).toBe(0);
      expect(stdout).toMatch(/\S/);
    },
  );
  test.each([['--help'], ['check', '--help'], ['--version']])('%s %s', async (...args) => {
    expect((await throughline(args)).status).toBe(0);
  });
});

describe('status 1 is for findings that are errors', () => {
  test.each([
    ['check', 'stdout'],
    ['plan', 'stderr'],
    ['model', 'stderr'],
    ['build', 'stderr'],
  ] as const)('%s says them on %s', async (command, stream) => {
    const ran = await throughline([command, '--root', await siteOf(broken)]);
    expect(ran.status).toBe(1);
    expect(ran[stream]).toContain(
      'journeys/leaving.yaml:9:13  error  need-without-passage\n  9 │   - needs: [efort]\n    │             ^^^^^\n  Stop "1" asks',
    );
  });
  test.each(['plan', 'model'])('%s --json prints no JSON then', async command => {
    const { status, stdout } = await throughline([command, '--json', '--root', await siteOf(broken)]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });
  test('a warning is none', async () => {
    const root = await siteOf({ 'content/extra.mdx': '---\nquestion: a\nbeat: plan\n---\nText.\n' });
    const { status, stdout } = await throughline(['check', '--root', root]);
    expect(status).toBe(0);
    expect(stdout).toContain('content/extra.mdx:2:11  warning  unneeded-passage');
  });
});

describe('status 2 is for a command that cannot run as it was given', () => {
  const cases: [string, string[], string][] = [
    ['no command', [], 'Usage'],
    ['an unknown command', ['chekc'], 'Did you mean check?'],
    ['an unknown option', ['check', '--rot', '.'], 'Did you mean --root?'],
    ['an unknown format', ['check', '--format', 'xml'], 'pretty, json, github, sarif, junit'],
    ['one argument too many', ['check', 'here'], 'too many arguments'],
    [
      'a root that is not there',
      ['check', '--root', '/nowhere/at/all'],
      'There is no folder /nowhere/at/all.',
    ],
    ['a root that is a file', ['build', '--root', 'package.json'], 'There is no folder package.json.'],
    ['a port that is none', ['dev', '--port', 'abc'], 'A port is a whole number below 65,536.'],
    ['a port too high', ['preview', '--port', '70000'], 'A port is a whole number below 65,536.'],
    ['numbers that are not there', ['plan', '--model', 'nowhere.json'], 'nowhere.json cannot be read'],
    ['numbers in a folder', ['plan', '--model', 'src'], 'src cannot be read'],
  ];
  test.each(cases)('%s', async (_, args, words) => {
    const { status, stdout, stderr } = await throughline(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(noTrace);
  });

  test('a preview of what was not built', async () => {
    const { status, stderr } = await throughline(['preview', '--root', await siteOf()]);
    expect(status).toBe(2);
    expect(stderr).toContain('“throughline build” makes it');
  });

  const configs: [string, string, string][] = [
    ['no JavaScript', 'export default {', 'astro.config.mjs cannot be read.'],
    ['throws', 'throw new Error("No.")', 'astro.config.mjs cannot be read. No.'],
    ['no name', "import t from 'throughline';\nexport default { integrations: [t({})] }", 'name'],
    [
      'an unknown setting',
      "import t from 'throughline';\nexport default { integrations: [t({ name: 'a', pages: 1 })] }",
      'pages',
    ],
    [
      'no language',
      "import t from 'throughline';\nexport default { integrations: [t({ name: 'a', lang: 'x y' })] }",
      'lang',
    ],
    [
      'a focus above 1',
      "import t from 'throughline';\nexport default { integrations: [t({ name: 'a', page: { focus: 2 } })] }",
      'focus',
    ],
  ];
  test.each(configs)('a config with %s', async (_, config, words) => {
    const root = await siteInRepository({ 'astro.config.mjs': config });
    const { status, stderr } = await throughline(['check', '--root', root]);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(noTrace);
  });
});

test('a reader that closes the pipe early does not make it fail', async () => {
  const root = await siteOf({ 'journeys/leaving.yaml': `stops:\n${'  - needs: [a]\n'.repeat(9000)}` });
  const check = `"${process.execPath}" src/cli/throughline.ts check --format json --root "${root}"`;
  const said = execFileSync('sh', ['-c', `{ ${check} | head -c 10 >/dev/null; } 2>&1`], {
    cwd: repository,
    encoding: 'utf8',
  });
  expect(said).toBe('');
});

test('a config’s throughline is the one that the command line plans with', async () => {
  const root = await siteInRepository({
    'astro.config.mjs':
      "import t from 'throughline';\nexport default { integrations: [t({ name: 'a', page: { budget: 77 } })] };",
  });
  const { stdout } = await throughline(['plan', '--json', '--root', root]);
  expect(JSON.parse(stdout).settings).toMatchObject({ budget: 77, focus: 0.5 });
});

test('the root is the current folder unless --root names another', async () => {
  const parent = await emptyFolder();
  await mkdir(join(parent, 'a'));
  await writeFile(join(parent, 'a/personas'), '');
  const { stdout } = await throughline(['check', '--format', 'json'], { cwd: join(parent, 'a') });
  expect(JSON.parse(stdout).map((one: { file: string }) => one.file)).toEqual([
    'content',
    'journeys',
    'personas',
  ]);
});
