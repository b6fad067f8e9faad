import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isCI } from 'ci-info';
import { stampsIn } from '../files/stamps.ts';
import type { FollowedBuild } from '../site/follow-build.ts';
import { buildStore } from '../site/kept-build.ts';
import { cacheFolder, isPackage, namedCache } from './cache-folder.ts';
import { madeFrom } from './made-from.ts';
import type { SiteConfig } from './read-config.ts';

/**
 * What the last build has left on this machine for the next one, which then publishes no more than what is different. It has a
 * program among it, and so it is kept with the packages of the root, which are programs as well, and nowhere else: what a CI
 * restores from elsewhere is never run. Nor is it believed, since the numbers by which this machine knows its files are part of what
 * it was made from.
 */
export interface LastBuild {
  /** Undefined where it is not as it was left, or something beside its sources is another. */
  readonly resume: () => Promise<FollowedBuild | undefined>;
  /** Whether what was published last is still as it was when this was asked first. */
  readonly isStanding: () => boolean;
  /** To be asked while nobody else may publish. */
  readonly keep: (built: FollowedBuild) => Promise<void>;
}

/**
 * @param published the folder
 * @returns undefined where no build is kept, since nobody can tell all that it is made from, or who has written it
 */
export function lastBuild(config: SiteConfig, published: string): LastBuild | undefined {
  const made = isKeptHere(config) ? madeFrom(config, published) : undefined;
  if (made === undefined) return undefined;
  const store = buildStore(join(cacheFolder(config.root), 'build'));
  const found = standingIn(published);
  const by = (stamps: string) => hash('sha256', JSON.stringify([made, stamps]), 'base64');
  return {
    resume: async () =>
      found === undefined ? undefined : await store.resume(by(found)).catch(() => undefined),
    isStanding: () => found !== undefined && standingIn(published) === found,
    async keep(built) {
      const kept = built.kept();
      const standing = standingIn(published);
      // The next build can do without.
      if (kept && standing !== undefined) await store.keep(kept, by(standing)).catch(() => undefined);
    },
  };
}

function isKeptHere({ root, astro }: SiteConfig): boolean {
  return !isCI && namedCache === undefined && isPackage(root) && astro.cacheDir === undefined;
}

/** Undefined unless it is a published site, and all of it can be looked at. */
function standingIn(published: string): string | undefined {
  try {
    return existsSync(join(published, 'pagefind')) ? stampsIn(published) : undefined;
  } catch {
    return undefined;
  }
}
