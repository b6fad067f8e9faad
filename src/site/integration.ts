import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { isError } from '../model/finding.ts';
import { parseSettings } from '../model/parse-settings.ts';
import type { Settings, SettingsInput } from '../model/settings.ts';
import { attachFiles } from './attach-files.ts';
import type { Building } from './building.ts';
import { programReader } from './bundled-program.ts';
import { type DerivedSite, type DeriveSite, type PlannedSite, siteDeriver } from './derive-site.ts';
import type { FollowedBuild } from './follow-build.ts';
import { lookModules } from './look-modules.ts';
import { publishedModules } from './published-modules.ts';
import { pageRoute } from './rerender.ts';
import type { StandIn } from './stand-in.ts';
import { viewKeeper } from './view/keep-view.ts';
import { type Address, withBase } from './view/link.ts';

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
  let derived: DerivedSite = { site: undefined, draft: undefined, findings: [] };
  let derivation: Derivation = { derive: siteDeriver() };
  let root = '';
  let isServing = false;
  let cache = '';
  let publicDir = '';
  let building: Building | undefined;
  let isOnlyOurs = true;
  let isSmart = true;
  let isSitemapOurs = true;
  let address: Address = { site: undefined, base: '/' };
  const keepView = viewKeeper();
  const viewOf = (site: PlannedSite) => keepView(site, address);

  const modules = publishedModules({
    current: () => derived.site,
    viewOf,
    isSmart: () => isSmart,
  });
  const program = programReader();

  return {
    name: 'throughline',
    settings,
    hooks: {
      'astro:config:setup': async ({ config, command, injectRoute, updateConfig }) => {
        if (command === 'preview') return;
        root = fileURLToPath(config.root);
        isServing = command === 'dev';
        derivation = derivationIn(config) ?? derivation;
        derived = await derivation.derive(root, settings);
        // While it serves edits, a site may be broken: the browser shows the findings until they are mended.
        if (!isServing && !derived.site) throw new FindingsError(derived);

        const published = derivation.publishesNothing ? [] : routes;
        for (const [pattern, route] of published)
          injectRoute({ pattern, entrypoint: new URL(route, import.meta.url) });
        isSitemapOurs = config.integrations.every(one => one.name !== '@astrojs/sitemap');
        const { integrations } = await import('./companions.ts');
        updateConfig({
          integrations: integrations(config, () => derived.site).filter(
            one => one.name === '@astrojs/mdx' || !derivation.publishesNothing,
          ),
          // One address for each page, whatever the user set: the one that ends in a slash, as links and sitemap have it.
          build: {
            format: 'directory',
            inlineStylesheets: 'always',
            concurrency: Math.max(config.build.concurrency, atOnce),
          },
          trailingSlash: 'ignore',
          // Colours by custom property, so that code obeys the page's own palette, light and dark.
          markdown: { shikiConfig: { theme: 'css-variables' } },
          vite: {
            plugins: [lookModules(settings, root), attachFiles(), modules.plugin, program.plugin],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(new URL('throughline/pictures/', config.cacheDir));
        publicDir = fileURLToPath(config.publicDir);
        isSmart = config.markdown.smartypants !== false;
        isOnlyOurs = config.integrations.every(({ name }) => isHarmless(name));
        address = { site: config.site, base: withBase(config.base, '/') };
      },
      'astro:server:setup': async ({ server }) => {
        // A build starts a server as well, for as long as it writes types.
        if (!isServing) return;
        const { followEdits } = await import('./follow-edits.ts');
        followEdits(server, {
          root,
          current: () => derived,
          setCurrent: next => {
            derived = next;
          },
          derive: planning => derivation.derive(root, settings, planning),
          tell: derivation.tell ?? (() => undefined),
          standIn: derivation.standIn,
        });
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const { site } = derived;
        building = undefined;
        if (!site || derivation.publishesNothing) return;
        const { beginBuild } = await import('./building.ts');
        const { host } = settings;
        const begun = beginBuild({
          site,
          viewOf,
          modules,
          program,
          address,
          isSmart,
          isSitemapOurs,
          publicDir,
          host,
          cache,
        });
        building = begun;
        setPrerenderer(begun.wrap);
      },
      'astro:build:generated': async ({ dir }) => {
        await building?.publishPictures(fileURLToPath(dir));
        if (derivation.follow) await building?.keepProgram();
      },
      'astro:build:done': async ({ dir }) => {
        await building?.finish(fileURLToPath(dir));
        const followed = derivation.follow && isOnlyOurs ? await building?.follow() : undefined;
        if (!followed) await building?.end();
        derivation.follow?.(followed);
      },
    },
  };
}

/** Pages on their way at once: each waits longer to be written than it takes to be rendered. */
const atOnce = 12;

/** Whether an integration does nothing to what was rendered. */
function isHarmless(name: string): boolean {
  return /^throughline(:|$)/.test(name) || ['@astrojs/mdx', '@astrojs/sitemap'].includes(name);
}

const routes = [
  ['/', './routes/doorway.astro'],
  [pageRoute, './routes/page.astro'],
  ['/[twin].md', './routes/twin.md.ts'],
  ['/llms.txt', './routes/llms.txt.ts'],
  ['/[moved]', './routes/moved.astro'],
  ['/go/[journey]', './routes/entry-link.astro'],
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

/** How a site is derived, and who is told what each edit came to while it is served. */
export interface Derivation {
  readonly derive: DeriveSite;
  readonly tell?: (derived: DerivedSite) => void;
  readonly standIn?: StandIn;
  /** Who is told, once a site is built, how the next one can be published by what is different in it. */
  readonly follow?: ((built: FollowedBuild | undefined) => void) | undefined;
  /** What is derived is shown by others; no page of the site is made. */
  readonly publishesNothing?: boolean;
}

const derivationHook = 'throughline:derivation';

/**
 * How the command line takes part: it lists this beside the user's integrations, and the site is derived by its
 * function (which also runs the checks) in place of the site's own. It travels as a hook, since that is what Astro
 * keeps of an integration.
 */
export function deriveBy(derivation: Derivation, hooks: AstroIntegration['hooks'] = {}): AstroIntegration {
  return { name: derivationHook, hooks: { ...hooks, [derivationHook]: () => derivation } };
}

function derivationIn({ integrations }: AstroConfig): Derivation | undefined {
  const hook = integrations.map(one => one.hooks[derivationHook]).find(one => one !== undefined);
  return (hook as (() => Derivation) | undefined)?.();
}
