import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../src/cli/difference/markdown.ts';
import { type Lock, lockFile, lockText } from '../../src/model/lock.ts';
import { comparePlans, type PlanDifference } from '../../src/planner/index.ts';
import { edited, emptyFolder, type Files, siteOf, soundFiles, writeFiles } from '../model/site-of.ts';
import { planOf } from '../planner/plan-of.ts';
import { throughline } from './run.ts';

/** The sound site, committed, and then changed. */
async function committedSite(changes: Files = {}, committed: Files = {}): Promise<string> {
  const root = await siteOf(committed);
  commitAll(root);
  await writeFiles(root, changes);
  return root;
}

function commitAll(folder: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@throughline.example', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'As it was');
}

const newJourney = {
  'content/day.mdx': soundFiles['content/cost.mdx'].replace('cost', 'day'),
  'journeys/asking.yaml': soundFiles['journeys/signing.yaml'].replace('[cost, effort]', '[day]'),
};

describe('plan --diff with a commit', { timeout: 60_000 }, () => {
  test('says in one line that nothing is different', async () => {
    const root = await committedSite();
    const { status, stdout } = await throughline(['plan', '--root', root, '--diff', 'HEAD', '--markdown']);
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stdout).toContain('The plan is the same');
  });

  test('says what is new, ends in 0, and leaves the work tree alone', async () => {
    const root = await committedSite(newJourney);
    const status = () => execFileSync('git', ['status', '--porcelain'], { cwd: root }).toString();
    const before = status();
    const ran = await throughline(['plan', '--root', root, '--diff', 'HEAD']);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toContain('New pages\n  /day/: 1 stop, 6 words');
    expect(ran.stdout).toContain('New journeys\n  asking');
    expect(status()).toBe(before);
  });

  test('prints JSON alone with --json', async () => {
    const root = await committedSite(newJourney);
    const { stdout } = await throughline(['plan', '--root', root, '--diff', 'HEAD', '--json']);
    const difference: PlanDifference = JSON.parse(stdout);
    expect(difference.addresses.new).toEqual(['/day/']);
  });

  test('prints Markdown with --markdown', async () => {
    const root = await committedSite(newJourney);
    const { stdout } = await throughline(['plan', '--root', root, '--diff', 'HEAD', '--markdown']);
    expect(stdout).toMatch(/^### The plan, compared with `HEAD \([0-9a-f]{12}\)`/);
    expect(stdout).toContain('- `/day/`: 1 stop, 6 words');
  });

  test('finds a site in a subfolder of the repository', async () => {
    const repository = await emptyFolder();
    await writeFiles(join(repository, 'docs/site'), soundFiles);
    commitAll(repository);
    const root = join(repository, 'docs/site');
    await writeFiles(root, newJourney);
    const { status, stdout } = await throughline(['plan', '--root', root, '--diff', 'HEAD', '--json']);
    expect([status, JSON.parse(stdout).journeys.new]).toEqual([0, ['asking']]);
  });

  test('asks the repository of the root, whatever a hook says', async () => {
    const root = await committedSite(newJourney);
    const { status } = await throughline(['plan', '--root', root, '--diff', 'HEAD'], {
      env: { GIT_DIR: '/nowhere' },
    });
    expect(status).toBe(0);
  });

  test('leaves nothing behind', async () => {
    const root = await committedSite();
    const temporary = await emptyFolder(tmpdir());
    // What Node has compiled is Node's, and kept on purpose.
    const env = { TMPDIR: temporary, NODE_DISABLE_COMPILE_CACHE: '1' };
    await throughline(['plan', '--root', root, '--diff', 'HEAD'], { env });
    expect(await readdir(temporary)).toEqual([]);
  });

  test('compares each side as its own lock has it', async () => {
    const lock = (pages: Lock['pages'], redirects = {}) => lockText({ version: 1, pages, redirects });
    const cost = { core: 'cost', stops: ['leaving.2', 'signing.1'] };
    const root = await committedSite(
      {
        'content/worry.mdx': soundFiles['content/effort.mdx'],
        'journeys/leaving.yaml': soundFiles['journeys/leaving.yaml'].replace('[effort]', '[worry]'),
        'journeys/signing.yaml': soundFiles['journeys/signing.yaml'].replace('effort', 'worry'),
      },
      { [lockFile]: lock({ 'cost-2': cost, effort: { core: 'effort', stops: ['leaving.1'] } }) },
    );
    const { stdout } = await throughline(['plan', '--root', root, '--diff', 'HEAD', '--json']);
    const { addresses, pages }: PlanDifference = JSON.parse(stdout);
    expect(addresses).toEqual({
      gone: [],
      redirected: [{ from: '/effort/', to: '/worry/' }],
      reused: [],
      new: ['/worry/'],
    });
    expect(pages.map(({ kind, after }) => [kind, after[0]?.url])).toEqual([
      ['gone', undefined],
      ['new', '/worry/'],
      ['changed', '/cost-2/'],
    ]);
  });

  test('says that settings are those of today where the config file is another', async () => {
    const config = 'export default {}';
    const root = await committedSite({ 'astro.config.mjs': `${config};` }, { 'astro.config.mjs': config });
    const { status, stderr } = await throughline(['plan', '--root', root, '--diff', 'HEAD']);
    expect([status, stderr]).toEqual([0, expect.stringContaining('settings of today')]);
  });

  test('runs nothing of the commit', async () => {
    const marker = join(await emptyFolder(), 'ran');
    const harmful = `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(marker)}, '');\nexport default {};\n`;
    const root = await committedSite(
      { 'astro.config.mjs': 'export default {};' },
      { 'astro.config.mjs': harmful },
    );
    await throughline(['plan', '--root', root, '--diff', 'HEAD']);
    expect(await readdir(join(marker, '..'))).toEqual([]);
  });
});

describe('plan --diff ends in 2, and says why,', { timeout: 60_000 }, () => {
  const refuses = async (
    args: readonly string[],
    why: string,
    env: Readonly<Record<string, string>> = {},
  ) => {
    const ran = await throughline(['plan', ...args], { env });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain(why);
    expect(ran.stderr).not.toMatch(/\bat .*\.ts:\d/);
  };

  test('where there is no such commit', async () => {
    await refuses(['--root', await committedSite(), '--diff', 'nowhere'], 'git knows no commit');
  });

  test.each(['--all', '-h', '--output=x', '^HEAD', 'HEAD:content', '', '$(touch x)', 'HEAD\nHEAD'])(
    'where the ref is %j, which is no option of git',
    async ref => {
      await refuses(['--root', await committedSite(), `--diff=${ref}`], 'git knows no commit');
    },
  );

  test('where there is no repository', async () => {
    await refuses(['--root', await siteOf(), '--diff', 'HEAD'], 'in no git repository');
  });

  test('where there is no git', async () => {
    await refuses(['--root', await committedSite(), '--diff', 'HEAD'], 'git could not be started', {
      PATH: '',
    });
  });

  test('where the commit holds no site', async () => {
    const root = await emptyFolder();
    await writeFiles(root, { 'README.md': 'A readme.' });
    commitAll(root);
    await writeFiles(root, soundFiles);
    await refuses(['--root', root, '--diff', 'HEAD'], 'there is no site here');
  });

  test('where the site was not sound in the commit', async () => {
    const broken = edited('journeys/leaving.yaml', '[effort]', '[efort]');
    const root = await committedSite(soundFiles, broken);
    await refuses(['--root', root, '--diff', 'HEAD'], 'journeys/leaving.yaml:9:');
  });

  test('where a link in the commit leads out of it', async () => {
    const root = await siteOf();
    await writeFile(join(root, 'secret.mdx'), soundFiles['content/cost.mdx']);
    const outside = join(await emptyFolder(), 'secret.mdx');
    await writeFile(outside, soundFiles['content/cost.mdx']);
    await symlink(outside, join(root, 'content/secret.mdx'));
    commitAll(root);
    await rm(join(root, 'content/secret.mdx'));
    await refuses(['--root', root, '--diff', 'HEAD'], 'link');
  });

  test('where --markdown has nothing to compare', async () => {
    await refuses(['--root', await siteOf(), '--markdown'], '--diff');
  });

  test('where --json and --markdown are both asked for', async () => {
    await refuses(
      ['--root', await siteOf(), '--diff', 'HEAD', '--json', '--markdown'],
      'cannot be used with',
    );
  });
});

describe('plan --diff with a file', { timeout: 60_000 }, () => {
  const oneStop = planOf({ x: { 1: ['a', 'a'] } });
  const planFile = async (text: string) => {
    const file = join(await emptyFolder(), 'before.json');
    await writeFile(file, text);
    return file;
  };

  test('takes a plan as --json prints it', async () => {
    const root = await siteOf();
    const file = await planFile((await throughline(['plan', '--root', root, '--json'])).stdout);
    await writeFiles(root, newJourney);
    const { status, stdout } = await throughline(['plan', '--root', root, '--diff', file]);
    expect([status, stdout]).toEqual([0, expect.stringContaining('New journeys')]);
  });

  test('takes a plan from before a plan said what it had proven', async () => {
    const root = await siteOf();
    const plan = JSON.parse((await throughline(['plan', '--root', root, '--json'])).stdout);
    delete plan.certificate.proven;
    const { status } = await throughline([
      'plan',
      '--root',
      root,
      '--diff',
      await planFile(JSON.stringify(plan)),
    ]);
    expect(status).toBe(0);
  });

  test.each([
    ['an empty file', '', 'not JSON'],
    ['a later version', '{"version": 2}', '"version"'],
    ['a list', '[]', 'wrong-value'],
    ['no pages', JSON.stringify({ ...oneStop, pages: [] }), 'does not hold the stop "x.1"'],
    ['no passages', JSON.stringify({ ...oneStop, passages: {} }), 'lists no passage "a"'],
    ['a key that could harm', '{"passages": {"__proto__": {}}}', '"version" is missing'],
  ])('ends in 2 for %s', async (_, text, why) => {
    const ran = await throughline(['plan', '--root', await siteOf(), '--diff', await planFile(text)]);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain(why);
  });

  test('does not take a folder of that name for a file', async () => {
    const root = await committedSite();
    await mkdir(join(root, 'HEAD'));
    const { status } = await throughline(['plan', '--root', root, '--diff', 'HEAD']);
    expect(status).toBe(0);
  });
});

describe('Markdown under a change request', () => {
  const before = planOf({ x: { 1: ['a', 'a'] } });

  test('keeps what names say in code spans', () => {
    const after = planOf({ x: { 1: ['a', 'a'] } }, { urls: { a: '/`<img src=x>` @all\n# |/' } });
    const text = markdown(comparePlans(before, after), 'main`<b>', []);
    expect(text).toContain('- `/a/` is now ``/`<img src=x>` @all # |/``:');
    expect(text).toContain('compared with ``main`<b>``');
  });

  test('fits into a comment, however large the site', () => {
    const stops = Object.fromEntries(
      Array.from({ length: 3000 }, (_, at) => [`j${at}`, { 1: [`need-${at}`, `page-${at}`] as const }]),
    );
    const text = markdown(comparePlans(before, planOf(stops)), 'main', []);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('and 2,975 more');
  });
});
