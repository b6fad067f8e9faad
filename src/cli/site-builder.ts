import type { FollowedBuild } from '../site/follow-build.ts';
import { amendInto } from './amend-into.ts';
import { buildWithAstro, type Rendered } from './build-with-astro.ts';
import { lastBuild } from './last-build.ts';
import type { SiteConfig } from './read-config.ts';

/** Builds a site once: by what is different from the last build where that has left all it takes, and whole where not. */
export interface SiteBuilder {
  readonly buildInto: (folder: string, rendered: Rendered) => Promise<void>;
  /** Leaves to the next build what it takes. To be asked once the site is published, while nobody else may publish there. */
  readonly keep: () => Promise<void>;
  /** Nobody builds any more. */
  readonly end: () => Promise<void>;
}

/**
 * Begins at once with what needs no site.
 *
 * @param published the folder that the site is going to be published in
 */
export function siteBuilder(
  config: SiteConfig,
  published: string,
  { verify }: { readonly verify?: true },
): SiteBuilder {
  // What is to be proven is that a whole build is the same each time.
  const last = verify ? undefined : lastBuild(config, published);
  const resuming = last?.resume();
  let built: FollowedBuild | undefined;
  return {
    async buildInto(folder, rendered) {
      const resumed = await resuming;
      if (resumed && last?.isStanding() && (await amendInto(folder, published, resumed, rendered))) {
        built = resumed;
        return;
      }
      await resumed?.end();
      const follow = (one: FollowedBuild | undefined) => {
        built = one;
      };
      await buildWithAstro(config, last ? { ...rendered, follow } : rendered, folder);
    },
    async keep() {
      if (built) await last?.keep(built);
    },
    async end() {
      const begun = built ?? (await resuming);
      await begun?.end();
    },
  };
}
