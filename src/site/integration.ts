import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { isError } from '../model/finding.ts';
import { parseSettings } from '../model/parse-settings.ts';
import type { Settings, SettingsInput } from '../model/settings.ts';
import { attachFiles } from './attach-files.ts';
import { type DerivedSite, type DeriveSite, type PlannedSite, siteDeriver } from './derive-site.ts';
import { lookModules } from './look-modules.ts';
import type { DrawnPicture } from './pictures/draw-pictures.ts';
import { publishedModules } from './published-modules.ts';
import { readAlong } from './read-along.ts';
import type { SearchIndexer } from './search/index-search.ts';
import type { StandIn } from './stand-in.ts';
import { type Address, withBase } from './view/link.ts';
import { type SiteView, viewSite } from './view/site-view.ts';

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
  let drawing: Promise<readonly DrawnPicture[]> | undefined;
  let searching: SearchIndexer | undefined;
  let isSmart = true;
  let address: Address = { site: undefined, base: '/' };
  let viewed: { readonly site: PlannedSite; readonly view: SiteView } | undefined;
  const viewOf = (site: PlannedSite) => {
    if (viewed?.site !== site) viewed = { site, view: viewSite(site.model, site.plan, address) };
    return viewed.view;
  };

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
        const { integrations } = await import('./companions.ts');
        updateConfig({
          integrations: integrations(config, () => derived.site).filter(
            one => one.name === '@astrojs/mdx' || !derivation.publishesNothing,
          ),
          // One address for each page, whatever the user set: the one that ends in a slash, as links and sitemap have it.
          build: { format: 'directory', inlineStylesheets: 'always' },
          trailingSlash: 'ignore',
          // Colours by custom property, so that code obeys the page's own palette, light and dark.
          markdown: { shikiConfig: { theme: 'css-variables' } },
          vite: {
            plugins: [
              lookModules(settings, root),
              attachFiles(),
              publishedModules({
                current: () => derived.site,
                viewOf,
                isSmart: () => isSmart,
              }),
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(new URL('throughline/pictures/', config.cacheDir));
        isSmart = config.markdown.smartypants !== false;
        viewed = undefined;
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
        drawing = undefined;
        if (!site || derivation.publishesNothing) return;
        const { searchIndexer } = await import('./search/index-search.ts');
        const indexer = searchIndexer(site);
        searching = indexer;
        setPrerenderer(prerenderer =>
          readAlong(prerenderer, ({ route, path, html }) => {
            if (route === pageRoute) indexer.read(basename(path), html);
          }),
        );
        // Whoever shows a picture elsewhere has to know where it is.
        if (!address.site) return;
        const { drawPictures } = await import('./pictures/draw-pictures.ts');
        const { doorway, pages, name, colours } = viewOf(site);
        const pictures = [doorway, ...pages].flatMap(({ picture }) => picture ?? []);
        drawing = drawPictures(pictures, { name, colours }, cache);
        // Until pages are there, nobody waits for them.
        drawing.catch(() => undefined);
      },
      'astro:build:generated': async ({ dir }) => {
        if (!drawing) return;
        const { publishPictures } = await import('./pictures/draw-pictures.ts');
        await publishPictures(drawing, fileURLToPath(dir));
      },
      'astro:build:done': async ({ dir }) => {
        const { site } = derived;
        if (!site || derivation.publishesNothing) return;
        await searching?.writeTo(fileURLToPath(dir));
        if (settings.host) {
          const { prepareForHost } = await import('./hosts/prepare-for-host.ts');
          const { redirects } = site.plan;
          await prepareForHost(settings.host, { dir: fileURLToPath(dir), base: address.base, redirects });
        }
      },
    },
  };
}

const pageRoute = '/[page]';

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
