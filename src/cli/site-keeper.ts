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
import { deriverInTwo } from './derive.ts';
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
   * Does next what can wait until nobody edits: says what there is to mend, then brings the search up to date, then the plan.
   *
   * @param edited aborted by the next edit, which findings and a plan are left for
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

/** So that nothing comes between two edits: of a large site, each takes a second or more. */
const pauses = { findings: 200, search: 200, plan: 1000 } as const;

const nothingPublished = 'Nothing was published, and the last published site is as it was.';

export function siteKeeper(config: SiteConfig, { publisher, folder, effort }: Keeping): SiteKeeper {
  const { root, settings } = config;
  /** Aborted while a plan is made that an edit has overtaken. */
  let overtaken: AbortSignal | undefined;
  const derive = deriverInTwo(
    config,
    planningAside(() => overtaken),
  );
  const tellFindings = findingsTeller(root);
  let followed: FollowedBuild | undefined;
  let shown: PlannedSite | undefined;
  /** What was read, of which there may be more to say. */
  let unsaid: DerivedSite | undefined;
  /** Edited since the files were read. */
  let edits = new Set<string>();
  let ownLock: string | undefined;
  /** When the edit was noticed that the search does not have yet. */
  let searchSince: number | undefined;
  /** Until what is being brought to the search is there; edits go on meanwhile. */
  let searching: Promise<void> | undefined;
  /** Until the published folder is as it was last meant to be. */
  let amending: Promise<unknown> = Promise.resolve();
  /** What is shown was derived from what was edited alone, and by the plan of before. */
  let isHastilyShown = false;

  async function read(isHasty: boolean): Promise<DerivedSite> {
    const edited = isHasty ? [...edits] : undefined;
    edits = new Set();
    return await derive.read(root, settings, { effort, isHasty, edited });
  }

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

  /** One after the other, since an edit and the search may both have something for the folder. */
  function inTurn<Done>(amend: () => Promise<Done>): Promise<Done> {
    const done = amending.then(amend);
    amending = done.catch(() => undefined);
    return done;
  }

  async function publish(derived: DerivedSite, since: number | undefined): Promise<void> {
    const { site, findings } = derived;
    unsaid = undefined;
    if (!site || findings.some(isError)) {
      tellFindings(await derive.check(derived));
      return say(nothingPublished);
    }
    const change = await changeOfLock(root, site);
    const lock = change && (await layLockBeside(change));
    try {
      const fault = await publishSite(site, findings, since);
      if (fault) {
        const all = await derive.check(derived);
        tellFindings({ site, findings: sortFindings([...all.findings, fault]) });
        return say(nothingPublished);
      }
      unsaid = derived;
      shown = site;
      isHastilyShown = false;
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
    if (files > 0 && !(await inTurn(() => publisher.amend(amendment)))) return false;
    // It is made of more than what pages show.
    searchSince ??= since;
    if (files > 0)
      say(`${onError.green('✓')} ${count(files, 'file')} published, ${elapsed(since)} after the edit.`);
    return true;
  }

  async function publishWhole(site: PlannedSite, findings: readonly Finding[]): Promise<Finding | undefined> {
    await unfollow();
    await amending;
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

  /** Waits for it no longer than until the next edit. */
  async function keepSearching(edited: AbortSignal): Promise<void> {
    const since = searchSince;
    if (since !== undefined)
      searching ??= told(() => publishSearch(since)).then(() => {
        searching = undefined;
      });
    const isEdited = new Promise<void>(resolve => {
      edited.addEventListener('abort', () => resolve());
      if (edited.aborted) resolve();
    });
    await Promise.race([searching, isEdited]);
  }

  async function publishSearch(since: number): Promise<void> {
    searchSince = undefined;
    const build = followed;
    const htmlOf = (page: string) => readFile(join(folder, page, 'index.html'), 'utf8');
    const amendment = await build?.amendSearch(htmlOf).catch(error => {
      // What an edit has overtaken is done again.
      if (build === followed && searchSince === undefined) throw error;
    });
    // A whole build, which an edit may have taken meanwhile, has a search of its own.
    if (!amendment || build !== followed || amendment.written.size + amendment.removed.length === 0) return;
    if (!(await inTurn(() => publisher.amend(amendment)))) return await unfollow();
    say(`${onError.green('✓')} The search has it too, ${elapsed(since)} after the edit.`);
  }

  async function publishPlan(edited: AbortSignal): Promise<void> {
    const planned = await planAnew(edited);
    if (!planned) return;
    const { site } = planned;
    isHastilyShown = false;
    const isSame = site && site.model === shown?.model && isDeepStrictEqual(site.plan, shown.plan);
    if (!isSame || planned.findings.some(isError)) return await publish(planned, undefined);
    // Of a plan that was made before the edit, some was not asked.
    if (shown?.isPlannedBefore) unsaid = planned;
    shown = site;
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

  async function sayAll(edited: AbortSignal, derived: DerivedSite): Promise<void> {
    const checked = await derive.checkUnless(edited, derived);
    if (!checked) return;
    unsaid = undefined;
    tellFindings(checked);
  }

  return {
    async build() {
      await publish(await read(false), undefined);
      if (unsaid) await sayAll(new AbortController().signal, unsaid);
      await prepare();
    },
    follow: ({ files, since }) =>
      told(async () => {
        edits = edits.union(new Set(files));
        // What this has written itself is no edit.
        if (files.every(file => file === lockFile) && (await isOwnLock())) return;
        // Pictures, styles and components are bundled.
        if (!files.every(file => isSource(file) || file === lockFile)) await unfollow();
        const isHasty = followed !== undefined;
        isHastilyShown = false;
        const derived = await read(isHasty);
        await publish(derived, since);
        isHastilyShown = isHasty && shown === derived.site;
        await prepare();
      }),
    catchUp: edited =>
      told(async () => {
        if (unsaid) await sayAll(edited, unsaid);
        else if (searchSince !== undefined || searching) await keepSearching(edited);
        else await publishPlan(edited);
        await prepare();
      }),
    pause() {
      if (unsaid) return pauses.findings;
      if (searchSince !== undefined || searching) return pauses.search;
      return isHastilyShown ? pauses.plan : undefined;
    },
  };

  /** Where it cannot be done now, it is when it is needed. */
  async function prepare(): Promise<void> {
    if (followed) await inTurn(() => publisher.prepare()).catch(() => undefined);
  }

  async function isOwnLock(): Promise<boolean> {
    const written = await readFile(join(root, lockFile), 'utf8').catch(() => undefined);
    return ownLock !== undefined && written === ownLock;
  }
}

function elapsed(since: number): string {
  return duration(performance.now() - since);
}
