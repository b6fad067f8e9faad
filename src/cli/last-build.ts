import { hash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeDigest } from '../files/code-digest.ts';
import { stampsIn } from '../files/stamps.ts';
import { lockFile } from '../model/lock.ts';
import { holds } from '../model/read-within.ts';
import { isSource, sourceFolders } from '../model/source-file.ts';
import type { FollowedBuild } from '../site/follow-build.ts';
import { keepBuild, resumeBuild } from '../site/kept-build.ts';
import { cacheFolder, isPackage, namedCache } from './cache-folder.ts';
import type { SiteConfig } from './read-config.ts';

/**
 * What the last build has left on this machine for the next one, which then publishes no more than what is different. It has a
 * program among it, and so it is kept with the packages of the root, which are programs as well, and nowhere else: what a CI
 * restores from elsewhere is never run.
 */
export interface LastBuild {
  /** Undefined where it is not as it was left, or something beside its sources is another. */
  readonly resume: () => Promise<FollowedBuild | undefined>;
  /** Whether what was published last is still as it was when this was asked first. */
  readonly isStanding: () => boolean;
  /** To be asked once it is published. */
  readonly keep: (built: FollowedBuild) => Promise<void>;
}

/**
 * @param published the folder
 * @returns undefined where no build is kept, since nobody can tell all that it is made from, or who has written it
 */
export function lastBuild(config: SiteConfig, published: string): LastBuild | undefined {
  const made = isKeptHere(config) ? madeFrom(config, published) : undefined;
  if (made === undefined) return undefined;
  const folder = join(cacheFolder(config.root), 'build');
  const standing = () => stampsIn(published);
  const found = standing();
  const by = (stamps: string) => hash('sha256', JSON.stringify([made, stamps]), 'base64');
  return {
    resume: () => resumeBuild(folder, by(found)).catch(() => undefined),
    isStanding: () => standing() === found,
    async keep(built) {
      const kept = built.kept();
      // The next build can do without.
      if (kept) await keepBuild(folder, kept, by(standing())).catch(() => undefined);
    },
  };
}

function isKeptHere({ root, astro }: SiteConfig): boolean {
  const isOwnMachine = !process.env['CI'] && namedCache === undefined;
  return isOwnMachine && isPackage(root) && astro.cacheDir === undefined;
}

/** All that a site is made from, but for what is read anew each time; undefined where that is not known. */
function madeFrom(config: SiteConfig, published: string): string | undefined {
  const { root, astro, settings } = config;
  const plain = plainConfig(config);
  const folders = [astro.srcDir ?? 'src', astro.publicDir ?? 'public'].map(name =>
    resolve(root, String(name)),
  );
  const styled = settings.styles.map(file => dirname(resolve(root, file)));
  const all = [...sourceFolders.map(name => join(root, name)), ...folders, ...styled];
  const isWithin = all.every(folder => folder !== root && holds(root, folder) && !holds(folder, published));
  if (plain === undefined || !isWithin || hasMiddleware(folders[0] ?? root)) return undefined;
  const code = codeDigest(
    ['../site/', '../model/', '../planner/'].map(name => fileURLToPath(new URL(name, import.meta.url))),
  );
  const isMaterial = (way: string) => !isSource(way) && way !== lockFile;
  const ofRoot = readdirSync(root, { withFileTypes: true }).filter(one => one.isFile());
  const top = new Set(ofRoot.map(({ name }) => name));
  const stamps = [
    stampsIn(root, way => top.has(way)),
    ...all.map(folder => {
      const wayTo = relative(root, folder).replaceAll(sep, '/');
      return stampsIn(folder, way => isMaterial(`${wayTo}/${way}`));
    }),
  ];
  const { version, platform, arch, env } = process;
  return JSON.stringify([version, platform, arch, env['NODE_ENV'], code, plain, published, stamps]);
}

/** A config that is plain values and our own integration; undefined where it has more in it. */
function plainConfig({ root, astro, settings }: SiteConfig): string | undefined {
  const { integrations = [], ...rest } = astro;
  const areOurs = integrations.flat(9).every(one => one && 'name' in one && one.name === 'throughline');
  const areComponentsOurs = Object.keys(settings.components).length === 0;
  const isPlain = areOurs && areComponentsOurs && settings.host === undefined && isData(rest);
  return isPlain && settings.passages !== 'trusted' ? JSON.stringify([root, rest, settings]) : undefined;
}

function isData(value: unknown): boolean {
  if (typeof value !== 'object') return ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
  if (value === null) return true;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return isPlain && Object.values(value).every(isData);
}

/** A site's own program between a request and its page. */
function hasMiddleware(srcDir: string): boolean {
  return existsSync(srcDir) && readdirSync(srcDir).some(name => /^middleware(\.|$)/.test(name));
}
