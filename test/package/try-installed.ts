import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { templateNames } from '../../src/cli/init/templates.ts';
import type { Plan } from '../../src/planner/plan.ts';
import { launchOptions } from '../e2e/browser.ts';

/**
 * Packs the package, holds it against publint and arethetypeswrong, installs it into an empty folder beside each Node that it
 * says it runs on, and there has it check and build this repository's own site and a new one of each template, of which a
 * browser without scripts walks every journey. Run by `npm run test:package`, since it takes minutes.
 */
const nodes = ['22', '24'];
const port = 4517;
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'throughline-package-'));
const browser = await chromium.launch(await launchOptions());
try {
  const tarball = join(folder, run(root, 'npm', 'pack', '--silent', '--pack-destination', folder).trim());
  tell('packed');
  run(root, 'publint', 'run', '--strict', tarball);
  tell('right by publint');
  run(root, 'attw', tarball, '--profile', 'esm-only');
  tell('right by arethetypeswrong');
  for (const node of nodes) await tryOn(node, tarball);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function tryOn(node: string, tarball: string): Promise<void> {
  const home = join(folder, `node-${node}`);
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "private": true }');
  run(home, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', tarball, `node@${node}`);
  const program = [
    join(home, 'node_modules/.bin/node'),
    join(home, 'node_modules/throughline/built/cli/throughline.js'),
  ] as const;
  tell(`installed, with Node ${run(home, program[0], '-v').trim()}`);
  const own = join(home, 'own');
  for (const part of ['personas', 'journeys', 'content', 'astro.config.mjs'])
    cpSync(join(root, part), join(own, part), { recursive: true });
  run(home, ...program, 'check', '--root', own);
  run(home, ...program, 'build', '--root', own, '--frozen');
  tell('builds this repository’s own site');
  for (const template of templateNames) {
    run(home, ...program, 'init', template, '--template', template, '--yes');
    run(home, ...program, 'check', '--root', template);
    run(home, ...program, 'build', '--root', template);
    const plan: Plan = JSON.parse(run(home, ...program, 'plan', '--json', '--root', template));
    await walk(browser, plan, [
      ...program,
      'preview',
      '--root',
      join(home, template),
      '--port',
      String(port),
    ]);
    tell(`makes and builds “${template}”, and ${plan.journeys.length} journeys lead to their ends`);
  }
}

/** @throws if an action leads elsewhere than to the next stop */
async function walk(browser: Browser, { journeys }: Plan, [program = '', ...words]: string[]): Promise<void> {
  const server = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    await new Promise(resolve => server.stderr.once('data', resolve));
    const page = await browser.newPage({ baseURL: `http://localhost:${port}`, javaScriptEnabled: false });
    for (const { path } of journeys) {
      await page.goto(`/${path[0]?.page}/#${path[0]?.stop}`);
      for (const [at, stop] of path.entries()) {
        await page.waitForURL(`/${stop.page}/#${stop.stop}`);
        await page
          .locator(`main[data-page="${stop.page}"] [id="${stop.stop}"]`)
          .waitFor({ state: 'attached' });
        if (at < path.length - 1) await page.locator(`[data-action="${stop.stop}"]`).click();
      }
    }
    await page.close();
  } finally {
    server.kill();
  }
}

/** @throws if it does not end well, with what it said */
function run(cwd: string, program: string, ...words: string[]): string {
  const bin = join(root, 'node_modules/.bin');
  return execFileSync(program, words, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}:${process.env['PATH']}`, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function tell(what: string): void {
  console.log(`${process.uptime().toFixed(1).padStart(6)} s  ${what}`);
}
