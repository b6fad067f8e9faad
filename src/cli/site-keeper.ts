import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isError, sortFindings } from '../model/finding.ts';
import { lockFile, lockText } from '../model/lock.ts';
import { isSource } from '../model/source-file.ts';
import type { Effort } from '../planner/index.ts';
import type { DerivedSite, PlannedSite } from '../site/derive-site.ts';
import type { Amendment, FollowedBuild } from '../site/follow-build.ts';
import { renderingFault } from '../site/rendering-faults.ts';
import { certificateInWords } from '../studio/words/certificate.ts';
import { buildWithAstro } from './build-with-astro.ts';
import { deriver } from './derive.ts';
import type { Edits } from './follow-files.ts';
import { changeOfLock, layLockBeside, putLockInPlace } from './lock-change.ts';
import { Misuse } from './misuse.ts';
import type { Publisher } from './publish.ts';
import type { SiteConfig } from './read-config.ts';
import { count, onError, say } from './say.ts';
import { duration, Stages } from './stages.ts';
import { findingsTeller } from './tell-findings.ts';
import { changedLock } from './tell-lock-change.ts';

/** Keeps a published site in step with its files. */
export interface SiteKeeper {
  /** Builds the whole site. */
  readonly build: () => Promise<void>;
  /** Publishes what edits change. */
  readonly follow: (edits: Edits) => Promise<void>;
  /** Does next what can wait until nobody edits: the search, then the plan. */
  readonly catchUp: () => Promise<void>;
  /** Milliseconds without an edit after which to catch up; undefined where there is nothing to do. */
  readonly pause: () => number | undefined;
}

interface Keeping {
  readonly publisher: Publisher;
  /** The published one. */
  readonly folder: string;
  readonly effort: Effort;
}

/** So that neither comes between two edits: the search takes a second or two of a large site, and so may a plan. */
const pauses = { search: 200, plan: 1000 } as const;

export function siteKeeper(config: SiteConfig, { publisher, folder, effort }: Keeping): SiteKeeper {
  const { root, settings } = config;
  const derive = deriver(config);
  const tellFindings = findingsTeller(root);
  let followed: FollowedBuild | undefined;
  let shown: PlannedSite | undefined;
  let ownLock: string | undefined;
  let searchSince: number | undefined;

  const read = (isHasty: boolean) => derive(root, settings, { effort, isHasty });

  /** What keeps one site from being published is told, and the next edit may mend it. */
  async function told(publishing: () => Promise<void>): Promise<void> {
    try {
      await publishing();
    } catch (error) {
      if (!(error instanceof Misuse)) throw error;
      followed = undefined;
      say(`${onError.red('✗')} ${error.message}`);
    }
  }

  async function publish({ site, findings }: DerivedSite, since: number | undefined): Promise<void> {
    tellFindings({ site, findings });
    if (!site || findings.some(isError)) {
      return say('Nothing was published, and the last published site is as it was.');
    }
    const change = await changeOfLock(root, site);
    const lock = change && (await layLockBeside(change));
    try {
      const amendment = await followed?.amend(site);
      if (amendment) await amend(amendment, since ?? performance.now());
      else await publishWhole(site, findings);
      shown = site;
      if (!lock) return;
      ownLock = lockText(change.after);
      await putLockInPlace(lock, change);
      say(`${onError.green('✓')} ${changedLock(change)}`);
    } finally {
      await lock?.discard();
    }
  }

  async function amend(amendment: Amendment, since: number): Promise<void> {
    const files = amendment.written.size + amendment.removed.length;
    if (files === 0) return;
    await publisher.amend(amendment);
    searchSince ??= since;
    say(`${onError.green('✓')} ${count(files, 'file')} published, ${elapsed(since)} after the edit.`);
  }

  async function publishWhole(site: PlannedSite, findings: DerivedSite['findings']): Promise<void> {
    await followed?.end();
    followed = undefined;
    const stages = new Stages();
    let next: FollowedBuild | undefined;
    const follow = (built: FollowedBuild | undefined) => {
      next = built;
    };
    try {
      const { files } = await publisher.publish(into =>
        buildWithAstro(config, { site, findings, stages, follow }, into),
      );
      stages.stop();
      searchSince = undefined;
      say(`${certificateInWords(site.plan, effort)}`);
      say(`${onError.green('✓')} ${count(files, 'file')} in ${folder} after ${stages.elapsed()}.`);
      await publisher.prepare();
      followed = next;
    } catch (error) {
      stages.abandon();
      const fault = renderingFault(error, root, file => readFileSync(join(root, file), 'utf8'));
      if (!fault) throw error;
      tellFindings({ site, findings: sortFindings([...findings, fault]) });
      say('Nothing was published, and the last published site is as it was.');
    }
  }

  return {
    build: () => told(async () => publish(await read(false), undefined)),
    follow: ({ files, since }) =>
      told(async () => {
        // What this has written itself is no edit.
        if (files.every(file => file === lockFile) && (await lockIs(ownLock))) return;
        // Pictures, styles and components are bundled.
        if (!files.every(file => isSource(file) || file === lockFile)) {
          await followed?.end();
          followed = undefined;
        }
        await publish(await read(followed !== undefined), since);
      }),
    catchUp: () =>
      told(async () => {
        if (searchSince !== undefined && followed) {
          const since = searchSince;
          const htmlOf = (page: string) => readFile(join(folder, page, 'index.html'), 'utf8');
          const amendment = await followed.amendSearch(htmlOf);
          searchSince = undefined;
          if (amendment.written.size + amendment.removed.length === 0) return;
          await publisher.amend(amendment);
          return say(`${onError.green('✓')} The search has it too, ${elapsed(since)} after the edit.`);
        }
        searchSince = undefined;
        const planned = await read(false);
        const isSame = isDeepStrictEqual(planned.site?.plan, shown?.plan);
        if (isSame && shown) shown = { ...shown, isPlannedBefore: false };
        else await publish(planned, undefined);
      }),
    pause() {
      if (searchSince !== undefined) return pauses.search;
      return shown?.isPlannedBefore ? pauses.plan : undefined;
    },
  };

  async function lockIs(text: string | undefined): Promise<boolean> {
    return (await readFile(join(root, lockFile), 'utf8').catch(() => undefined)) === text;
  }
}

function elapsed(since: number): string {
  return duration(performance.now() - since);
}
