import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bare, barePrerendered } from './bare.ts';
import { buildStarter } from './build-starter.ts';
import { docusaurus } from './docusaurus.ts';
import { type OwnPages, root } from './own-pages.ts';
import { runCommand } from './run-command.ts';
import { serveSite } from './serve-site.ts';
import type { SlowLine } from './slow-line.ts';
import { starlight } from './starlight.ts';
import type { Starter } from './starter.ts';
import type { VisitedSite } from './visit.ts';
import { vitepress } from './vitepress.ts';

const starters: readonly Starter[] = [starlight, vitepress, docusaurus, bare, barePrerendered];

export const ours = 'throughline';
export const siteNames: readonly string[] = [ours, ...starters.map(({ name }) => name)];

/** Builds a site of the same pages and serves it. */
export async function visitedSite(name: string, own: OwnPages, line: SlowLine): Promise<VisitedSite> {
  const folder = join(root, 'node_modules/.cache/throughline/bench-pages', name);
  const starter = starters.find(one => one.name === name);
  if (!starter)
    return {
      name,
      served: await serveSite(await buildOurs(folder), line),
      addressOf: ({ page, stop }) => `/${page}/#${stop}`,
      linkBetween: ({ stop }) => `[data-action="${stop}"]`,
    };
  return {
    name,
    served: await serveSite(await buildStarter(starter, own, folder), line),
    addressOf: ({ page }) => `/${page}/`,
    linkBetween: (_, { page }) => `main a[href^="/${page}/"]`,
  };
}

async function buildOurs(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await runCommand(
    process.execPath,
    ['src/cli/throughline.ts', 'build', '--frozen', '--out-dir', join(folder, 'dist')],
    root,
  );
  return join(folder, 'dist');
}
