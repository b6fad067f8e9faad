import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Effort, efforts, stepsFor } from '../../src/planner/effort.ts';
import { siteOf } from '../model/site-of.ts';
import { type Ran, throughline } from './run.ts';

/** Has every process that is started with it say how many steps its plan may take, and prove next to nothing. */
const lazySolver = (then: string) => `
  import { registerHooks } from 'node:module';
  registerHooks({
    load: (url, context, next) =>
      url.endsWith('/planner/solve.ts')
        ? { format: 'module', shortCircuit: true, source: \`
            export async function solve(stops, rules, steps) {
              console.error('steps: ' + steps + ' for ' + stops.length);
              ${then}
              return { pages: stops.map(stop => [stop]), lowerBound: 1, proven: 0 };
            }\` }
        : next(url, context),
  });`;

/** The effort that each plan was given, and what else came of the command. */
async function ranLazily(
  args: readonly string[],
  then = '',
): Promise<Ran & { readonly given: readonly (Effort | undefined)[] }> {
  const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(lazySolver(then))}` };
  const ran = await throughline(args, { env });
  const told = [...ran.stderr.matchAll(/^steps: (\d+) for (\d+)$/gm)];
  const given = told.map(([, steps, stops]) =>
    efforts.find(effort => stepsFor(effort, Number(stops)) === Number(steps)),
  );
  return { ...ran, given };
}

async function numbersOf(root: string): Promise<string> {
  const file = join(root, 'numbers.json');
  await writeFile(file, (await throughline(['model', '--json', '--root', root])).stdout);
  return file;
}

test('steps are as many for a few stops as for three hundred, and grow as the square root of many', () => {
  expect(stepsFor('normal', 1)).toBe(stepsFor('normal', 300));
  expect(stepsFor('normal', 900)).toBe(3 * stepsFor('normal', 300));
  expect(stepsFor('normal', 16_000)).toBe(2 * stepsFor('normal', 4000));
  expect(stepsFor('low', 400)).toBeLessThan(stepsFor('normal', 400));
  expect(stepsFor('normal', 400)).toBeLessThan(stepsFor('high', 400));
});

describe('--effort', () => {
  test.each(efforts)('%s is the work that a plan may take', async effort => {
    const { given } = await ranLazily(['plan', '--effort', effort, '--root', await siteOf()]);
    expect(given).toEqual([effort]);
  });

  test('is normal where it is not given', async () => {
    const { given } = await ranLazily(['plan', '--root', await siteOf()]);
    expect(given).toEqual(['normal']);
  });

  test.each([[['check']], [['build']], [['plan', '--json']], [['plan', '--explain', 'cost']]])(
    'is heeded by %j',
    async command => {
      const { given } = await ranLazily([...command, '--effort', 'high', '--root', await siteOf()]);
      expect(given).toEqual(['high']);
    },
  );

  test('is heeded by dev', async () => {
    const dev = ['dev', '--port', '0', '--effort', 'high', '--root', await siteOf()];
    const { given } = await ranLazily(dev, 'process.exit(3);');
    expect(given).toEqual(['high']);
  });

  test('is heeded by plan --model', async () => {
    const file = await numbersOf(await siteOf());
    const { given } = await ranLazily(['plan', '--model', file, '--effort', 'high']);
    expect(given).toEqual(['high']);
  });

  test('is heeded for both plans that --diff compares', async () => {
    const root = await siteOf();
    const git = ['-c', 'user.name=Test', '-c', 'user.email=test@throughline.example'];
    for (const args of [['init'], ['add', '--all'], ['commit', '--message', 'As it was']])
      execFileSync('git', [...git, ...args], { cwd: root, stdio: 'pipe' });
    const { given } = await ranLazily(['plan', '--root', root, '--diff', 'HEAD', '--effort', 'low']);
    expect(given).toEqual(['low', 'low']);
  });

  test('is heeded for every plan of --curve', async () => {
    const { given } = await ranLazily(['plan', '--root', await siteOf(), '--curve', '--effort', 'low']);
    expect(new Set(given)).toEqual(new Set(['low']));
  });

  test.each(['plan', 'build', 'check', 'dev'])('with a word that is none ends %s in 2', async command => {
    const { status, stdout, stderr } = await throughline([command, '--effort', 'hihg']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain("argument 'hihg' is invalid. Allowed choices are low, normal, high.");
  });

  test.each(['plan', 'build', 'check', 'dev'])('is explained by %s --help', async command => {
    const { stdout } = await throughline([command, '--help']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      '--effort <effort> how much work to spend on a better plan and on its proof; the same effort gives the same plan on every machine (choices: "low", "normal", "high", default: "normal")',
    );
  });
});

const efforted: [Effort, string][] = [
  ['normal', '--effort high may close this gap, or narrow it.'],
  ['high', 'There is no higher effort to try.'],
];

test.each(efforted)('A plan that is not proven says so, with effort %s', async (effort, hope) => {
  const { status, stdout } = await ranLazily(['plan', '--effort', effort, '--root', await siteOf()]);
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^3 stops of 2 journeys share 3 pages\. No plan has fewer than 1; whether up to 2 pages fewer would do is not proven\./,
  );
  expect(stdout).toContain(hope);
});

test('and so does a build, into a pipe with no line of how far planning has come', async () => {
  const root = await siteOf();
  const { status, stderr } = await ranLazily(['build', '--root', root, '--out-dir', join(root, 'dist')]);
  expect(status).toBe(0);
  expect(stderr).toContain('whether up to 2 pages fewer would do is not proven.');
  expect(stderr).not.toContain('Planning');
});
