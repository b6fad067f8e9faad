import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, isError, sortFindings } from '../model/finding.ts';
import type { Effort, Plan } from '../planner/index.ts';
import { renderingFault } from '../site/rendering-faults.ts';
import { certificateInWords } from '../studio/words/certificate.ts';
import { derive } from './derive.ts';
import { changeOfLock, layLockBeside, putLockInPlace } from './lock-change.ts';
import { type PublishedSize, publish } from './publish.ts';
import { publishedSite } from './published-site.ts';
import { publishedFolder, readConfig, type SiteConfig } from './read-config.ts';
import { count, onError, say } from './say.ts';
import { sayFindings } from './say-findings.ts';
import { type SiteBuilder, siteBuilder } from './site-builder.ts';
import { Stages } from './stages.ts';
import { addSummary } from './summary.ts';
import { changedLock, frozenLock } from './tell-lock-change.ts';
import { tellUnequal, UnequalBuilds } from './unequal-builds.ts';
import { whilePlanning } from './while-planning.ts';

interface BuildOptions {
  readonly root: string;
  readonly outDir?: string;
  readonly frozen?: true;
  readonly verify?: true;
  readonly watch?: true;
  /** A file that is added to. */
  readonly summary?: string;
  /** As the second of two builds has to, that is made for its bytes alone. */
  readonly leaveLock?: true;
  readonly effort: Effort;
}

/**
 * Reads, plans, renders and indexes, and only then takes the place of the last published site. The lock comes last: a
 * build that was broken off after publishing would make the same plan again from the lock of before.
 */
export async function build(options: BuildOptions): Promise<void> {
  if (options.watch) return await (await import('./watch.ts')).watch(options);
  const stages = new Stages();
  stages.begin('Reading and planning');
  const config = await readConfig(options.root);
  const published = publishedFolder(config, options.outDir);
  const builder = siteBuilder(config, published, options);
  try {
    await buildOnce(options, { config, published, builder, stages });
  } finally {
    await builder.end();
  }
}

interface Building {
  readonly config: SiteConfig;
  /** The folder. */
  readonly published: string;
  readonly builder: SiteBuilder;
  readonly stages: Stages;
}

async function buildOnce(
  { frozen, verify, leaveLock, effort, summary = process.env['GITHUB_STEP_SUMMARY'] }: BuildOptions,
  { config, published, builder, stages }: Building,
): Promise<void> {
  const { site, findings } = await whilePlanning(onProgress => derive(config, { effort, onProgress }));
  const refused = async (all: readonly Finding[]) => {
    refuse(all, stages, config.root);
    await addSummary(summary, { findings: all });
  };
  if (!site || findings.some(isError)) return await refused(findings);

  const change = await changeOfLock(config.root, site);
  if (change && frozen) return await refused(sortFindings([...findings, frozenLock(change)]));
  const lock = change && !leaveLock && (await layLockBeside(change));

  let size: PublishedSize;
  try {
    const buildInto = async (next: string) => {
      await builder.buildInto(next, { site, findings, stages });
      if (!verify) return;
      stages.begin('Building once more');
      const { differencesFromAnother } = await import('./build-again.ts');
      const differences = await differencesFromAnother(next, config.root, effort);
      if (differences.length > 0) throw new UnequalBuilds(differences);
    };
    size = await publish(published, config.root, publishedSite, buildInto, builder.keep);
    if (lock) await putLockInPlace(lock, change);
  } catch (error) {
    const fault = renderingFault(error, config.root, file => readFileSync(join(config.root, file), 'utf8'));
    stages.abandon();
    if (error instanceof UnequalBuilds) return tellUnequal(error);
    if (!fault) throw error;
    return await refused(sortFindings([...findings, fault]));
  } finally {
    if (lock) await lock.discard();
  }
  stages.stop();

  if (findings.length > 0) {
    say('');
    sayFindings(findings, config.root);
  }
  const certificate = certificateInWords(site.plan, effort);
  const made = told(site.plan, size);
  say(`\n${certificate}`);
  if (verify) say(`${onError.green('✓')} Built twice, and every byte is the same.`);
  const changed = lock && change ? changedLock(change) : undefined;
  if (changed) say(`${onError.green('✓')} ${changed}`);
  say(`${onError.green('✓')} ${made}, in ${published} after ${stages.elapsed()}.`);
  await addSummary(summary, { findings, published: { made, certificate, changed } });
}

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
