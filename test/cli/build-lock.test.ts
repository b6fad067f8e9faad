import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Lock, lockFile, lockText } from '../../src/model/lock.ts';
import { type Files, siteOf, soundFiles, trusting, writeFiles } from '../model/site-of.ts';
import { bytesOf, node, repository, throughline } from './run.ts';

/** What a build of the sound site leaves. */
const lock: Lock = {
  version: 1,
  pages: {
    cost: { core: 'cost', stops: ['leaving.2', 'signing.1'] },
    effort: { core: 'effort', stops: ['leaving.1'] },
  },
  redirects: {},
};
/** The sound site with a need under another name. */
const renamed: Files = {
  'content/worry.mdx': soundFiles['content/effort.mdx'],
  'journeys/leaving.yaml': soundFiles['journeys/leaving.yaml'].replace('[effort]', '[worry]'),
  'journeys/signing.yaml': soundFiles['journeys/signing.yaml'].replace('effort', 'worry'),
};
const renamedLock: Lock = {
  version: 1,
  pages: {
    cost: { core: 'cost', stops: ['leaving.2', 'signing.1'] },
    worry: { core: 'worry', stops: ['leaving.1'] },
  },
  redirects: { '/effort/': '/worry/' },
};

async function build(root: string, ...options: string[]) {
  return await throughline(['build', '--root', root, ...options], { cwd: root });
}

async function lockOf(root: string): Promise<string | undefined> {
  return await readFile(join(root, lockFile), 'utf8').catch(() => undefined);
}

/** What stands in the folder of the lock. */
async function besides(root: string): Promise<string[]> {
  return (await readdir(join(root, 'journeys'))).filter(name => !name.endsWith('.yaml'));
}

describe('a build', () => {
  test('writes the first lock, and says so', async () => {
    const root = await siteOf();
    const { status, stderr } = await build(root);
    expect(status).toBe(0);
    expect(await lockOf(root)).toBe(lockText(lock));
    expect(stderr).toContain(
      '✓ journeys/plan.lock.json is new, and keeps the addresses of 2 pages from now on. Commit it with your files.',
    );
    expect(await besides(root)).toEqual(['plan.lock.json']);
  });

  test('leaves a lock alone that is up to date', async () => {
    const root = await siteOf({ [lockFile]: lockText(lock) });
    const { mtimeMs, ino } = await stat(join(root, lockFile));
    const { status, stderr } = await build(root);
    expect([status, stderr]).toEqual([0, expect.not.stringContaining(lockFile)]);
    expect(await stat(join(root, lockFile))).toMatchObject({ mtimeMs, ino });
  });

  test('keeps where a page went that has moved, and says what has changed', async () => {
    const root = await siteOf({ ...renamed, [lockFile]: lockText(lock) });
    const { status, stderr } = await build(root);
    expect(status).toBe(0);
    expect(await lockOf(root)).toBe(lockText(renamedLock));
    expect(stderr).toContain(
      '✓ journeys/plan.lock.json has changed: 1 new page at /worry/; /effort/ leads to /worry/ now. Commit it with your edit.',
    );
    expect(stderr).toContain('2 pages, the doorway, 1 redirect, the 404 and');
    expect(await readFile(join(root, 'dist/effort/index.html'), 'utf8')).toContain('url=/worry/');
  });

  test('that fails leaves the lock as it was', async () => {
    const root = await siteOf({
      ...renamed,
      [lockFile]: lockText(lock),
      'content/cost.mdx': soundFiles['content/cost.mdx'].replace('seats', '{nothing.here}'),
    });
    expect((await build(root)).status).toBe(1);
    expect(await lockOf(root)).toBe(lockText(lock));
    expect(await besides(root)).toEqual(['plan.lock.json']);
  });

  test.each([
    ['damaged', lockText(lock).slice(0, -9), 'damaged-lock'],
    ['of a newer Throughline', '{ "version": 2 }', 'newer-lock'],
    ['in conflict', `<<<<<<< HEAD\n${lockText(lock)}=======\n>>>>>>> other\n`, 'lock-in-conflict'],
  ])('never writes over a lock that is %s', async (_, text, rule) => {
    const root = await siteOf({ [lockFile]: text });
    const { status, stderr } = await build(root);
    expect([status, stderr]).toEqual([1, expect.stringContaining(`error  ${rule}`)]);
    expect(await lockOf(root)).toBe(text);
    expect(await readdir(root)).not.toContain('dist');
  });

  test('that cannot write the lock publishes nothing, and says why', async () => {
    const root = await siteOf({ ...renamed, [lockFile]: lockText(lock) });
    const before = await bytesOf(root);
    await Promise.all([chmod(root, 0o755), chmod(join(root, 'journeys'), 0o555)]);
    // Root may write everywhere, so it becomes nobody once the program is loaded: the checkout may be root's alone.
    const script = `
      import { build } from ${JSON.stringify(pathToFileURL(join(repository, 'src/cli/build.ts')).href)};
      if (process.geteuid() === 0) process.seteuid(65534);
      await build({ root: ${JSON.stringify(root)} }).catch(error => console.error(error.name, error.message));`;
    const { stderr } = await node(['--input-type=module', '--eval', script]);
    expect(stderr).toMatch(
      /Misuse journeys\/plan\.lock\.json cannot be written \(EACCES\), .* Nothing was published\./,
    );
    await chmod(join(root, 'journeys'), 0o755);
    expect(await bytesOf(root)).toEqual(before);
  });
});

test('a lock that was changed while the site was built is left alone', async () => {
  const root = await siteOf({ ...renamed, [lockFile]: lockText(lock) });
  const write = `appendFileSync(${JSON.stringify(join(root, lockFile))}, ' ')`;
  await writeFiles(root, {
    ...trusting,
    'content/cost.mdx': `---\nquestion: What does it cost?\nbeat: stakes\n---\n\nimport { appendFileSync } from 'node:fs'\n\nCount {void ${write}} the seats.\n`,
  });
  const { status, stderr } = await build(root);
  expect(status).toBe(2);
  expect(stderr).toContain(
    'The site is published, but journeys/plan.lock.json was changed while it was built',
  );
  expect((await lockOf(root))?.trimEnd()).toBe(lockText(lock).trimEnd());
  expect(await besides(root)).toEqual(['plan.lock.json']);
  expect(await readdir(root)).toContain('dist');
});

describe('build --frozen', () => {
  test('publishes where the lock is up to date', async () => {
    const root = await siteOf({ [lockFile]: lockText(lock) });
    expect((await build(root, '--frozen')).status).toBe(0);
    expect(await readdir(root)).toContain('dist');
  });

  test.each([
    [
      'there is no lock',
      {},
      'This file is not there. A build would write it, with the addresses of 2 pages.',
    ],
    [
      'a page would move',
      { ...renamed, [lockFile]: lockText(lock) },
      'A build would change this file: 1 new page at /worry/; /effort/ leads to /worry/ now.',
    ],
    [
      'a stop would stand elsewhere',
      {
        [lockFile]: lockText({
          ...lock,
          pages: { ...lock.pages, cost: { core: 'cost', stops: ['signing.1'] } },
        }),
      },
      'A build would change this file: other stops on /cost/.',
    ],
    [
      'only its layout would change',
      { [lockFile]: JSON.stringify(lock) },
      'A build would change this file: it is laid out in another way than a build writes it.',
    ],
  ])('publishes nothing and says what to do where %s', async (_, files: Files, reason) => {
    const root = await siteOf(files);
    const before = await bytesOf(root);
    const { status, stderr } = await build(root, '--frozen');
    expect(status).toBe(1);
    expect(stderr).toContain(
      `journeys/plan.lock.json:1:1  error  frozen-lock\n  ${reason}\n  Run build without --frozen, and commit journeys/plan.lock.json.`,
    );
    expect(stderr).toContain('Nothing was published');
    expect(await bytesOf(root)).toEqual(before);
  });
});

describe('the other commands read the lock and leave it', () => {
  test('check and plan', async () => {
    const root = await siteOf({ ...renamed, [lockFile]: lockText(lock) });
    const before = await bytesOf(root);
    expect((await throughline(['check', '--root', root])).status).toBe(0);
    const { stdout } = await throughline(['plan', '--json', '--root', root]);
    expect(JSON.parse(stdout).redirects).toEqual([{ from: '/effort/', to: '/worry/' }]);
    expect((await throughline(['plan', '--root', root])).stdout).toContain('/effort/  leads to /worry/');
    expect(await bytesOf(root)).toEqual(before);
  });

  test('check says what is wrong with it', async () => {
    const { status, stdout } = await throughline(['check', '--root', await siteOf({ [lockFile]: '[' })]);
    expect([status, stdout]).toEqual([1, expect.stringContaining('plan.lock.json:1:2  error  damaged-lock')]);
  });

  test('where there is none, none of them writes one', async () => {
    const root = await siteOf();
    for (const command of ['check', 'plan', 'model']) await throughline([command, '--root', root]);
    expect(await lockOf(root)).toBeUndefined();
  });
});

test('two builds after one another write one lock, whatever was edited before', async () => {
  const root = await siteOf({ [lockFile]: lockText(lock) });
  await writeFiles(root, renamed);
  await build(root);
  await rm(join(root, 'content/effort.mdx'));
  await writeFile(join(root, 'content/cost.mdx'), soundFiles['content/cost.mdx'].replace('week', 'weeks'));
  expect((await build(root, '--frozen')).status).toBe(0);
});
