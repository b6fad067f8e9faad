import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { textsIn } from '../model/source-texts.ts';
import type { Effort } from '../planner/index.ts';
import { deriveBy } from '../site/integration.ts';
import { studioFolder } from '../studio/addresses.ts';
import { studio as studioOf } from '../studio/integration.ts';
import { astroSite } from './astro-site.ts';
import { derive } from './derive.ts';
import { hostsEditor } from './editor.ts';
import { type Published, publish } from './publish.ts';
import { readConfig } from './read-config.ts';
import { onError, say } from './say.ts';
import { sayFindings } from './say-findings.ts';
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
  const { site, findings } = await whilePlanning(onProgress => derive(config, { effort, onProgress }));
  // What has to be mended first cannot be planned, and so there is nothing to show but that.
  if (!site) {
    stages.abandon();
    say('');
    sayFindings(findings, config.root);
    say('The studio shows a site and its plan, and this one cannot be planned yet.');
    process.exitCode = 1;
    return;
  }
  stages.begin('Drawing the studio');
  const address = { site: config.astro.site, base: config.astro.base ?? '/' };
  const editor = await hostsEditor(config.root);
  const derived = { site, draft: site.model, findings };
  const studied = { ...derived, effort, address, editor, textOf: textsIn(config.root) };
  const derivation = deriveBy({ derive: async () => derived, publishesNothing: true });
  const folder = resolve(out);
  process.chdir(config.root);
  await publish(folder, config.root, publishedStudio, async next => {
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

const publishedStudio: Published = {
  option: '--out',
  isKnownBy: files => ['index.html', 'coverage.html', 'findings.html'].every(name => files.includes(name)),
};

/**
 * `studio/coverage/index.html` becomes `coverage.html`, as the pages' links have it; and scripts come into the pages, since
 * one that is opened from a disk may load no module from beside it.
 */
async function flatten(folder: string): Promise<void> {
  const within = join(folder, studioFolder);
  for (const name of await readdir(within)) {
    const isFirst = name === 'index.html';
    const page = await readFile(join(within, name, isFirst ? '' : 'index.html'), 'utf8');
    await writeFile(
      join(folder, isFirst ? name : `${name}.html`),
      withPicturesBeside(await withScripts(page, folder)),
    );
  }
  await rm(within, { recursive: true });
  for (const script of await readdir(join(folder, '_astro')))
    if (script.endsWith('.js')) await rm(join(folder, '_astro', script));
}

async function withScripts(page: string, folder: string): Promise<string> {
  const parts = page.split(/<script type="module" src="\.\/([^"]+)"><\/script>/);
  const written = parts.map(async (part, at) => {
    if (at % 2 === 0) return part;
    const code = await readFile(join(folder, part), 'utf8');
    // Nothing in it can end the element that holds it.
    return `<script type="module">${code.replaceAll(/<(?=\/script|!--|script)/gi, '\\x3C')}</script>`;
  });
  return (await Promise.all(written)).join('');
}

/** Copies of pictures are named from the top of a host, of which there is none here. */
function withPicturesBeside(page: string): string {
  return page.replaceAll(/<(?:img|source)\b[^>]*>/g, tag =>
    tag.replaceAll(/(?<=["\s])\/_astro\//g, './_astro/'),
  );
}
