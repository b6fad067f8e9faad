import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeDigest } from '../files/code-digest.ts';
import { stampsIn } from '../files/stamps.ts';
import { lockFile } from '../model/lock.ts';
import { holds } from '../model/read-within.ts';
import { isSource, sourceFolders } from '../model/source-file.ts';
import type { SiteConfig } from './read-config.ts';

/**
 * All that a site is made from, but for what each build reads anew: its sources and its lock.
 *
 * @param published the folder
 * @returns undefined where that cannot be told without bundling
 */
export function madeFrom(config: SiteConfig, published: string): string | undefined {
  try {
    const plain = plainConfig(config);
    const folders = foldersOf(config);
    const isTold = folders.every(folder => isBelow(folder, config.root) && !holds(folder, published));
    if (plain === undefined || !isTold || hasOwnPrograms(config) || !areStylesWhole(config)) return undefined;
    const { version, platform, arch, env } = process;
    const code = codeDigest(rooms.map(name => fileURLToPath(new URL(`../${name}/`, import.meta.url))));
    const stamps = [topOf(config.root), ...folders.map(folder => materialIn(folder, config.root))];
    return JSON.stringify([version, platform, arch, env['NODE_ENV'], code, plain, published, stamps]);
  } catch {
    // What cannot be looked at, and code of which nobody knows the versions, is for a whole build.
    return undefined;
  }
}

/** Of this program, all that takes part. */
const rooms = ['cli', 'files', 'model', 'planner', 'site'];

function foldersOf({ root, astro, settings }: SiteConfig): readonly string[] {
  const own = [astro.srcDir ?? 'src', astro.publicDir ?? 'public'].map(String);
  return [...sourceFolders, ...own, ...settings.styles.map(file => dirname(resolve(root, file)))].map(name =>
    resolve(root, name),
  );
}

function isBelow(folder: string, root: string): boolean {
  return folder !== root && holds(root, folder);
}

/** The files beside all folders, such as packages and the settings of tools. */
function topOf(root: string): string {
  return stampsIn(root, { isShallow: true, isOf: name => !isOfEditor(name) });
}

function materialIn(folder: string, root: string): string {
  const wayTo = relative(root, folder).replaceAll(sep, '/');
  // Elsewhere, whatever stands there may be published.
  const isOfSources = sourceFolders.includes(wayTo);
  const isOf = (way: string) => {
    const file = `${wayTo}/${way}`;
    return !isSource(file) && file !== lockFile && !(isOfSources && isOfEditor(basename(file)));
  };
  return stampsIn(folder, { isOf });
}

/** What editors and desktops lay beside the files that they show. */
function isOfEditor(name: string): boolean {
  return name.endsWith('~') || name === '.DS_Store' || /^\..*\.sw.$/.test(name);
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

/** Whether something of the site's own takes part in rendering or bundling that may look anywhere. */
function hasOwnPrograms({ root, astro }: SiteConfig): boolean {
  const srcDir = resolve(root, String(astro.srcDir ?? 'src'));
  return (
    namesIn(srcDir).some(name => /^middleware(\.|$)/.test(name)) ||
    namesIn(root).includes('patches') ||
    upFrom(root).some(folder => namesIn(folder).some(name => /^(postcss\.config\.|\.postcssrc)/.test(name)))
  );
}

/** Whether all that a site's styles are made of stands beside them: they take in nothing from elsewhere. */
function areStylesWhole({ root, settings }: SiteConfig): boolean {
  return settings.styles.every(file => {
    if (!file.endsWith('.css')) return false;
    const css = existsSync(resolve(root, file)) ? readFileSync(resolve(root, file), 'utf8') : '';
    const rules = [...css.matchAll(/@([a-z-]+)/gi)].map(([, name = '']) => name.toLowerCase());
    return rules.every(name => ownRules.has(name)) && !/url\(\s*["']?[^"')]*\.\./i.test(css);
  });
}

/** Rules of CSS itself that bring nothing in. */
const ownRules = new Set(
  'charset container counter-style font-face font-feature-values keyframes layer media namespace page property scope starting-style supports view-transition'.split(
    ' ',
  ),
);

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function upFrom(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upFrom(above)];
}
