import { readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Effort } from '../planner/index.ts';
import { deriveBy } from '../site/integration.ts';
import { studioFolder, studio as studioOf } from '../studio/integration.ts';
import { astroSite } from './astro-site.ts';
import { derive } from './derive.ts';
import { hostsEditor } from './editor.ts';
import { pretty } from './formats/pretty.ts';
import { publish } from './publish.ts';
import { readConfig } from './read-config.ts';
import { onError, say } from './say.ts';
import { Stages } from './stages.ts';
import { whilePlanning } from './while-planning.ts';

interface StudioOptions {
  readonly root: string;
  readonly out: string;
  readonly effort: Effort;
}

/** Writes the studio as a folder that can be sent to somebody, or opened from a disk. */
export async function studio({ root, out, effort }: StudioOptions): Promise<void> {
  const stages = new Stages();
  stages.begin('Reading and planning');
  const config = await readConfig(root);
  const { site, findings } = await whilePlanning(onProgress =>
    derive(config.root, config.settings, { effort, onProgress }),
  );
  // What has to be mended first cannot be planned, and so there is nothing to show but that.
  if (!site) {
    stages.abandon();
    say(`\n${pretty(findings, onError)}`);
    say('The studio shows a site and its plan, and this one cannot be planned yet.');
    process.exitCode = 1;
    return;
  }
  stages.begin('Drawing the studio');
  const address = { site: config.astro.site, base: config.astro.base ?? '/' };
  const editor = await hostsEditor(config.root);
  const studied = { ...site, findings, effort, address, editor };
  const derivation = deriveBy({ derive: async () => ({ site, findings }), publishesNothing: true });
  const folder = resolve(out);
  process.chdir(config.root);
  await publish(folder, config.root, isStudio, async next => {
    const { build: buildWithAstro } = await import('astro');
    const astro = astroSite(config, derivation);
    await buildWithAstro({
      ...astro,
      integrations: [...(astro.integrations ?? []), studioOf(() => studied)],
      outDir: next,
      base: '/',
      publicDir: join(next, 'nothing'),
      build: { assetsPrefix: '.', inlineStylesheets: 'always' },
      logLevel: 'silent',
    });
    await flatten(next);
  });
  stages.stop();
  say(`${onError.green('✓')} The studio is in ${folder}: open index.html.`);
}

function isStudio(files: readonly string[]): boolean {
  return ['index.html', 'coverage.html', 'findings.html'].every(name => files.includes(name));
}

/** `studio/coverage/index.html` becomes `coverage.html`, as the pages' links have it. */
async function flatten(folder: string): Promise<void> {
  const within = join(folder, studioFolder);
  for (const { name } of await readdir(within, { withFileTypes: true })) {
    if (name === 'index.html') await rename(join(within, name), join(folder, name));
    else await rename(join(within, name, 'index.html'), join(folder, `${name}.html`));
  }
  await rm(within, { recursive: true });
}
