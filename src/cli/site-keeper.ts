import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Finding, isError, sortFindings } from '../model/finding.ts';
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
import { planningAside } from './plan-aside.ts';
import type { Publisher } from './publish.ts';
import type { SiteConfig } from './read-config.ts';
import { count, onError, say, tame } from './say.ts';
import { duration, Stages } from './stages.ts';
import { findingsTeller } from './tell-findings.ts';
import { changedLock } from './tell-lock-change.ts';

/** Keeps a published site in step with its files. */
export interface SiteKeeper {
  /** Builds the whole site. */
  readonly build: () => Promise<void>;
  /** Publishes what edits change. */
  readonly follow: (edits: Edits) => Promise<void>;
  /**
   * Does next what can wait until nobody edits: the search, then the plan.
   *
   * @param edited aborted by the next edit, which a plan is left for
   */
  readonly catchUp: (edited: AbortSignal) => Promise<void>;
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

const nothingPublished = 'Nothing was published, and the last published site is as it was.';

export function siteKeeper(config: SiteConfig, { publisher, folder, effort }: Keeping): SiteKeeper {
  const { root, settings } = config;
  /** Aborted while a plan is made that an edit has overtaken. */
  let overtaken: AbortSignal | undefined;
  const derive = deriver(
    config,
    planningAside(() => overtaken),
  );
  const tellFindings = findingsTeller(root);
  let followed: FollowedBuild | undefined;
  let shown: PlannedSite | undefined;
  let ownLock: string | undefined;
  /** When the edit was noticed that the search does not have yet. */
  let searchSince: number | undefined;
  let isPlanDue = false;

  const read = (isHasty: boolean) => derive(root, settings, { effort, isHasty });

  /** What keeps an edit from being published is told, and the next one may mend it. */
  async function told(publishing: () => Promise<void>): Promise<void> {
    try {
      await publishing();
    } catch (error) {
      await unfollow();
      const words = tame(error instanceof Error ? error.message : String(error));
      const isOurs = error instanceof Misuse;
      say(`${onError.red('✗')} ${isOurs ? words : `This edit could not be published: ${words}`}`);
    }
  }

  async function unfollow(): Promise<void> {
    const last = followed;
    followed = undefined;
    await last?.end();
  }

  async function publish({ site, findings }: DerivedSite, since: number | undefined): Promise<void> {
    if (!site || findings.some(isError)) {
      tellFindings({ site, findings });
      return say(nothingPublished);
    }
    const change = await changeOfLock(root, site);
    const lock = change && (await layLockBeside(change));
    try {
      const fault = await publishSite(site, findings, since);
      tellFindings({ site, findings: fault ? sortFindings([...findings, fault]) : findings });
      if (fault) return say(nothingPublished);
      shown = site;
      isPlanDue = site.isPlannedBefore;
      if (!lock) return;
      ownLock = lockText(change.after);
      await putLockInPlace(lock, change);
      say(`${onError.green('✓')} ${changedLock(change)}`);
    } finally {
      await lock?.discard();
    }
  }

  /** @returns what keeps it from being rendered */
  async function publishSite(
    site: PlannedSite,
    findings: readonly Finding[],
    since: number | undefined,
  ): Promise<Finding | undefined> {
    const amendment = await followed?.amend(site);
    if (amendment && (await amend(amendment, since ?? performance.now()))) return undefined;
    return await publishWhole(site, findings);
  }

  /** @returns false where nothing is published that could be amended */
  async function amend(amendment: Amendment, since: number): Promise<boolean> {
    const files = amendment.written.size + amendment.removed.length;
    if (files > 0 && !(await publisher.amend(amendment))) return false;
    // It is made of more than what pages show.
    searchSince ??= since;
    if (files > 0)
      say(`${onError.green('✓')} ${count(files, 'file')} published, ${elapsed(since)} after the edit.`);
    return true;
  }

  async function publishWhole(site: PlannedSite, findings: readonly Finding[]): Promise<Finding | undefined> {
    await unfollow();
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
      followed = next;
      searchSince = undefined;
      say(certificateInWords(site.plan, effort));
      say(`${onError.green('✓')} ${count(files, 'file')} in ${folder} after ${stages.elapsed()}.`);
      return undefined;
    } catch (error) {
      stages.abandon();
      const fault = renderingFault(error, root, file => readFileSync(join(root, file), 'utf8'));
      if (!fault) throw error;
      return fault;
    }
  }

  async function publishSearch(since: number): Promise<void> {
    searchSince = undefined;
    const htmlOf = (page: string) => readFile(join(folder, page, 'index.html'), 'utf8');
    const amendment = await followed?.amendSearch(htmlOf);
    if (!amendment || amendment.written.size + amendment.removed.length === 0) return;
    if (!(await publisher.amend(amendment))) return await unfollow();
    say(`${onError.green('✓')} The search has it too, ${elapsed(since)} after the edit.`);
  }

  async function publishPlan(edited: AbortSignal): Promise<void> {
    isPlanDue = false;
    const planned = await planAnew(edited);
    if (!planned) {
      isPlanDue = true;
      return;
    }
    const isSame = isDeepStrictEqual(planned.site?.plan, shown?.plan) && !planned.findings.some(isError);
    if (isSame) tellFindings(planned);
    else await publish(planned, undefined);
  }

  /** Undefined where an edit came first: then there is another plan to make. */
  async function planAnew(edited: AbortSignal): Promise<DerivedSite | undefined> {
    overtaken = edited;
    try {
      return await read(false);
    } catch (error) {
      if (!edited.aborted) throw error;
      return undefined;
    } finally {
      overtaken = undefined;
    }
  }

  return {
    async build() {
      await publish(await read(false), undefined);
      await prepare();
    },
    follow: ({ files, since }) =>
      told(async () => {
        // What this has written itself is no edit.
        if (files.every(file => file === lockFile) && (await isOwnLock())) return;
        // Pictures, styles and components are bundled.
        if (!files.every(file => isSource(file) || file === lockFile)) await unfollow();
        isPlanDue = false;
        await publish(await read(followed !== undefined), since);
        await prepare();
      }),
    catchUp: edited =>
      told(async () => {
        if (searchSince !== undefined) await publishSearch(searchSince);
        else await publishPlan(edited);
        await prepare();
      }),
    pause() {
      if (searchSince !== undefined) return pauses.search;
      return isPlanDue ? pauses.plan : undefined;
    },
  };

  /** Where it cannot be done now, it is when it is needed. */
  async function prepare(): Promise<void> {
    if (followed) await publisher.prepare().catch(() => undefined);
  }

  async function isOwnLock(): Promise<boolean> {
    const written = await readFile(join(root, lockFile), 'utf8').catch(() => undefined);
    return ownLock !== undefined && written === ownLock;
  }
}

function elapsed(since: number): string {
  return duration(performance.now() - since);
}
