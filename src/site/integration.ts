import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { z } from 'zod';
import { isError } from '../model/finding.ts';
import { type Settings, type SettingsInput, settingsSchema } from '../model/settings.ts';
import { type DerivedSite, type DeriveSite, deriveSite } from './derive-site.ts';
import { followEdits } from './follow-edits.ts';
import { publishedModules } from './published-modules.ts';
import { withBase } from './view/link.ts';

export interface ThroughlineIntegration extends AstroIntegration {
  readonly settings: Settings;
}

/**
 * Makes a site of the `personas/`, `journeys/` and `content/` beside the Astro config that names it.
 *
 * @throws TypeError if the settings are not as documented, in words for whoever wrote them.
 */
export default function throughline(options: SettingsInput): ThroughlineIntegration {
  const settings = parseSettings(options);
  let derived: DerivedSite = { site: undefined, findings: [] };
  let derive: DeriveSite = deriveSite;
  let root = '';
  let address = { site: undefined as string | undefined, base: '/' };

  return {
    name: 'throughline',
    settings,
    hooks: {
      'astro:config:setup': async ({ config, command, injectRoute, updateConfig }) => {
        if (command === 'preview') return;
        root = fileURLToPath(config.root);
        derive = derivationIn(config) ?? deriveSite;
        derived = await derive(root, settings);
        // While it serves edits, a site may be broken: the browser shows the findings until they are mended.
        if (command !== 'dev' && !derived.site) throw new FindingsError(derived);

        for (const [pattern, route] of routes)
          injectRoute({ pattern, entrypoint: new URL(route, import.meta.url) });
        const { integrations } = await import('./companions.ts');
        updateConfig({
          integrations: integrations(config, () => derived.site),
          build: { format: 'directory', inlineStylesheets: 'always' },
          // Colours by custom property, so that code obeys the page's own palette, light and dark.
          markdown: { shikiConfig: { theme: 'css-variables' } },
          vite: {
            plugins: [
              publishedModules(
                () => derived.site,
                () => address,
              ),
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        address = { site: config.site, base: withBase(config.base, '/') };
      },
      'astro:server:setup': ({ server }) => {
        followEdits(server, {
          root,
          current: () => derived,
          derive: async () => {
            derived = await derive(root, settings);
            return derived;
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const { indexSearch } = await import('./index-search.ts');
        await indexSearch(fileURLToPath(dir));
      },
    },
  };
}

const routes = [
  ['/', './routes/doorway.astro'],
  ['/[page]', './routes/page.astro'],
  ['/404', './routes/not-found.astro'],
  ['/robots.txt', './routes/robots.txt.ts'],
  ['/favicon.svg', './routes/favicon.svg.ts'],
] as const;

/** Raised by a build whose files have errors, so that whoever started it can print them. */
export class FindingsError extends Error {
  readonly derived: DerivedSite;

  constructor(derived: DerivedSite) {
    const errors = derived.findings.filter(isError);
    super(errors.map(({ file, line, column, reason }) => `${file}:${line}:${column} ${reason}`).join('\n'));
    this.name = 'FindingsError';
    this.derived = derived;
  }
}

const derivationHook = 'throughline:derive';

/**
 * How the command line takes part: it lists this beside the user's integrations, and the site is derived by its
 * function (which also runs the checks, and prints) in place of the site's own. It travels as a hook, since that is
 * what Astro keeps of an integration.
 */
export function derivation(derive: DeriveSite, hooks: AstroIntegration['hooks'] = {}): AstroIntegration {
  return { name: 'throughline:derivation', hooks: { ...hooks, [derivationHook]: derive } };
}

function derivationIn({ integrations }: AstroConfig): DeriveSite | undefined {
  const hook = integrations.map(one => one.hooks[derivationHook]).find(one => one !== undefined);
  return hook as DeriveSite | undefined;
}

function parseSettings(options: SettingsInput): Settings {
  const parsed = settingsSchema.safeParse(options);
  if (parsed.success) return parsed.data;
  throw new TypeError(
    `throughline({ … }) in astro.config.mjs is not right:\n${z.prettifyError(parsed.error)}`,
  );
}
