import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { type Settings, settingsSchema } from '../model/settings.ts';
import { textSchema } from '../model/text.ts';
import type { ThroughlineIntegration } from '../site/integration.ts';
import { Misuse } from './misuse.ts';
import { answerToOwnName } from './own-name.ts';

/** What a root's `astro.config.mjs` says, or what holds where there is none. */
export interface SiteConfig {
  /** An absolute path. */
  readonly root: string;
  /** Relative to the root; undefined where there is none. */
  readonly file: string | undefined;
  readonly astro: AstroUserConfig;
  readonly settings: Settings;
}

/** In the order in which Astro looks for them. */
export const configFiles = ['astro.config.mjs', 'astro.config.js', 'astro.config.ts', 'astro.config.mts'];

/** @throws Misuse if the root is no folder, or its config cannot be read. */
export async function readConfig(givenRoot: string): Promise<SiteConfig> {
  const root = resolve(givenRoot);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new Misuse(`There is no folder ${givenRoot}.`);
  const file = configFiles.find(name => existsSync(join(root, name)));
  const astro = file ? await importConfig(join(root, file), file) : {};
  const named = integrationsOf(astro).find(isOurs);
  return {
    root,
    file,
    astro,
    settings: named?.settings ?? defaultSettings(root),
  };
}

/** Where the site is published: the folder that was given, from the current one, or else the config's, from the root. */
export function publishedFolder({ root, astro }: SiteConfig, outDir: string | undefined): string {
  return outDir === undefined ? resolve(root, astro.outDir ?? 'dist') : resolve(outDir);
}

async function importConfig(path: string, file: string): Promise<AstroUserConfig> {
  answerToOwnName(path);
  try {
    const config: { default?: AstroUserConfig } = await import(pathToFileURL(path).href);
    return config.default ?? {};
  } catch (error) {
    throw new Misuse(`${file} cannot be read. ${error instanceof Error ? error.message : String(error)}`);
  }
}

function integrationsOf({ integrations = [] }: AstroUserConfig): readonly unknown[] {
  return integrations.flat(9);
}

function isOurs(one: unknown): one is ThroughlineIntegration {
  return (
    typeof one === 'object' &&
    one !== null &&
    'name' in one &&
    one.name === 'throughline' &&
    'settings' in one
  );
}

function defaultSettings(root: string): Settings {
  return settingsSchema.parse({ name: textSchema.safeParse(basename(root)).data ?? 'Throughline' });
}
