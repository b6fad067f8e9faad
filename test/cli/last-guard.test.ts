import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteOf } from '../model/site-of.ts';
import { bytesOf, throughline } from './run.ts';

/** Has every process that is started with it solve badly: all stops stand on one page, and that is claimed to be proven. */
const badSolver = `
  import { registerHooks } from 'node:module';
  registerHooks({
    load: (url, context, next) =>
      url.endsWith('/planner/solve.ts')
        ? { format: 'module', shortCircuit: true, source:
            'export const solve = async stops => ({ pages: [stops], lowerBound: 1, proven: 4 });' }
        : next(url, context),
  });`;
const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(badSolver)}` };

test('a plan that is not lawful is never published, and whoever built it is told that it is our fault', async () => {
  const root = await siteOf({ 'dist/index.html': 'As it was', 'dist/pagefind/a.js': '' });
  const before = await bytesOf(root);
  const { status, stderr } = await throughline(['build', '--root', root], { env, cwd: root });
  expect(status).toBe(2);
  expect(stderr).toContain('The fault is in Throughline and not in your files.');
  expect(stderr).toContain('throughline model --json');
  expect(stderr).toContain('its stops have no need in common');
  expect(await bytesOf(root)).toEqual(before);
  expect(await readdir(join(root, 'journeys'))).not.toContain('plan.lock.json');
});

test('nor is it shown as a plan', async () => {
  const ran = await throughline(['plan', '--json', '--root', await siteOf()], { env });
  expect(ran).toMatchObject({ status: 2, stdout: '' });
});
