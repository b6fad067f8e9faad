import { resolve } from 'node:path';
import { build as buildWithAstro } from 'astro';
import { isError } from '../model/finding.ts';
import { derivation } from '../site/integration.ts';
import { astroSite } from './astro-site.ts';
import { derive } from './derive.ts';
import { certificateInWords } from './describe-plan.ts';
import { pretty } from './formats/pretty.ts';
import { publish } from './publish.ts';
import { readConfig } from './read-config.ts';
import { count, onError, say } from './say.ts';
import { Stages } from './stages.ts';

interface BuildOptions {
  readonly root: string;
  readonly outDir?: string;
}

/** Reads, plans, renders and indexes, and only then takes the place of the last published site. */
export async function build({ root, outDir }: BuildOptions): Promise<void> {
  const stages = new Stages();
  stages.begin('Reading and planning');
  const config = await readConfig(root);
  const { site, findings } = await derive(config.root, config.settings);
  if (!site) {
    stages.stop();
    say(`\n${pretty(findings, onError)}`);
    say('Nothing was published, and the last published site is as it was.');
    process.exitCode = 1;
    return;
  }

  const published =
    outDir === undefined ? publishedFolder(config.root, config.astro.outDir) : resolve(outDir);
  const size = await publish(published, config.root, async next => {
    await buildWithAstro({
      ...astroSite(
        config,
        derivation(async () => ({ site, findings }), {
          'astro:build:start': () => stages.begin(`Rendering ${count(site.plan.pages.length, 'page')}`),
          'astro:build:generated': () => stages.begin('Indexing for search'),
          'astro:build:done': () => stages.begin('Publishing'),
        }),
      ),
      outDir: next,
      logLevel: 'error',
    });
  });
  stages.stop();

  if (findings.length > 0) say(`\n${pretty(findings, onError)}`);
  if (findings.some(isError)) throw new Error('A site with errors was published.');
  say(`\n${certificateInWords(site.plan)}`);
  say(
    `${onError.green('✓')} ${count(size.pages, 'page')} and ${count(size.files - size.pages, 'other file')}, ${kilobytes(size.bytes)} in all, in ${published} after ${stages.elapsed()}.`,
  );
}

function publishedFolder(root: string, outDir = 'dist'): string {
  return resolve(root, outDir);
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
}
