import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, isError, sortFindings } from '../model/finding.ts';
import type { Effort, Plan } from '../planner/index.ts';
import { deriveBy } from '../site/integration.ts';
import { renderingFault } from '../site/rendering-faults.ts';
import { certificateInWords } from '../studio/words/certificate.ts';
import { astroSite } from './astro-site.ts';
import { derive } from './derive.ts';
import { changeOfLock, layLockBeside, putLockInPlace } from './lock-change.ts';
import { type Published, type PublishedSize, publish } from './publish.ts';
import { publishedFolder, readConfig } from './read-config.ts';
import { count, onError, say } from './say.ts';
import { sayFindings } from './say-findings.ts';
import { Stages } from './stages.ts';
import { changedLock, frozenLock } from './tell-lock-change.ts';
import { whilePlanning } from './while-planning.ts';

interface BuildOptions {
  readonly root: string;
  readonly outDir?: string;
  readonly frozen?: true;
  readonly effort: Effort;
}

/**
 * Reads, plans, renders and indexes, and only then takes the place of the last published site. The lock comes last: a
 * build that was broken off after publishing would make the same plan again from the lock of before.
 */
export async function build({ root, outDir, frozen, effort }: BuildOptions): Promise<void> {
  const stages = new Stages();
  stages.begin('Reading and planning');
  const config = await readConfig(root);
  const { site, findings } = await whilePlanning(onProgress => derive(config, { effort, onProgress }));
  if (!site || findings.some(isError)) return refuse(findings, stages, config.root);

  const change = await changeOfLock(config.root, site);
  if (change && frozen) return refuse(sortFindings([...findings, frozenLock(change)]), stages, config.root);
  const lock = change && (await layLockBeside(change));

  const published = publishedFolder(config, outDir);
  const onward = deriveBy(
    { derive: async () => ({ site, findings }) },
    {
      'astro:build:start': () => stages.begin(`Rendering ${count(site.plan.pages.length, 'page')}`),
      'astro:build:generated': () => stages.begin('Indexing for search'),
      'astro:build:done': () => stages.begin('Publishing'),
    },
  );
  // Astro keeps what it renders with in the current folder, and two sites may be built from one at once.
  process.chdir(config.root);
  let size: PublishedSize;
  try {
    size = await publish(published, config.root, publishedSite, async next => {
      // Astro takes a while to load, and most builds that fail have failed by now.
      const { build: buildWithAstro } = await import('astro');
      await buildWithAstro({ ...astroSite(config, onward), outDir: next, logLevel: 'silent' });
    });
    if (lock) await putLockInPlace(lock, change);
  } catch (error) {
    const fault = renderingFault(error, config.root, file => readFileSync(join(config.root, file), 'utf8'));
    stages.abandon();
    if (!fault) throw error;
    return refuse(sortFindings([...findings, fault]), stages, config.root);
  } finally {
    await lock?.discard();
  }
  stages.stop();

  if (findings.length > 0) {
    say('');
    sayFindings(findings, config.root);
  }
  say(`\n${certificateInWords(site.plan, effort)}`);
  if (change) say(`${onError.green('✓')} ${changedLock(change)}`);
  say(`${onError.green('✓')} ${told(site.plan, size)}, in ${published} after ${stages.elapsed()}.`);
}

/** A site that somebody made by hand has a front page too, but not both. */
const publishedSite: Published = {
  option: '--out-dir',
  isKnownBy: files => files.includes('index.html') && files.includes('pagefind'),
};

function refuse(findings: readonly Finding[], stages: Stages, root: string): void {
  stages.abandon();
  say('');
  sayFindings(findings, root);
  say('Nothing was published, and the last published site is as it was.');
  process.exitCode = 1;
}

function told({ pages, redirects }: Plan, { files, bytes }: PublishedSize): string {
  const parts = [
    count(pages.length, 'page'),
    'the doorway',
    ...(redirects.length > 0 ? [count(redirects.length, 'redirect')] : []),
    `the 404 and ${count(files - pages.length - redirects.length - 2, 'other file')}`,
  ];
  return `${parts.join(', ')}, ${kilobytes(bytes)} in all`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
}
