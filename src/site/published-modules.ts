import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { DevEnvironment, Plugin, ViteDevServer } from 'vite';
import type { Passage } from '../model/model.ts';
import { onceForEach } from '../model/once-for-each.ts';
import { isWayToOffered, isWayToPicture } from '../model/parts/attributes.ts';
import type { FileKind } from '../model/parts/part.ts';
import { publishedPassages } from '../planner/index.ts';
import type { DerivedSite, PlannedSite } from './derive-site.ts';
import { giver } from './hand-over.ts';
import { offeredFile } from './offered-files.ts';
import { proseKeeper } from './prose/keep-prose.ts';
import type { Prose } from './prose/prose.ts';
import { twinsKeeper } from './twins/keep-twins.ts';
import type { Twins } from './twins/write-twins.ts';
import type { SiteView } from './view/site-view.ts';

/** How the names of all modules begin that are made from the derived site. */
const derived = 'virtual:throughline/';

/** What pages are rendered from. */
export interface Shown {
  readonly site: SiteView;
  /** The text of each published passage by id; none where passages may run code. */
  readonly prose: Readonly<Record<string, Prose>>;
  readonly twins: Twins;
}

export interface PublishedModules {
  readonly plugin: Plugin;
  /**
   * Has the modules that a build has bundled, and everything rendered from now on, show a site.
   *
   * @returns undefined where that takes other modules: other files are shown, or passages may run code
   */
  readonly show: (site: PlannedSite) => Promise<Shown | undefined>;
  /** What another process needs to have the bundled modules show a site; undefined where passages may run code. */
  readonly kept: () => KeptModules | undefined;
}

/** Modules that were bundled before, as another process finds them. */
export interface KeptModules {
  /** Who gives them their values. */
  readonly giver: string;
  /** A digest of the names of all files that they show. */
  readonly files: string;
}

/** What a site brings to its modules beside its files. */
export interface Publishing {
  readonly current: () => DerivedSite['site'];
  readonly viewOf: (site: PlannedSite) => SiteView;
  /** Whether quotes, dashes and dots are set as a printer would. */
  readonly isSmart: () => boolean;
}

/**
 * The one way by which the plan reaches the routes, modules made from one value: `virtual:throughline/site` exports
 * `site`, a SiteView; `…/prose` exports `prose`, the text of each published passage by id, and `…/files` the `pictures` and
 * the `offered` files in them; `…/passages` exports `passages`, the component of each published passage that may run
 * code; `…/twins` exports `twins`, what is published for assistants. What no stop needs is never even compiled.
 *
 * @param kept the modules that another process has bundled, which are to show what this one derives
 */
export function publishedModules(
  { current, viewOf, isSmart }: Publishing,
  kept?: KeptModules,
): PublishedModules {
  const proseOf = proseKeeper();
  const twinsOf = twinsKeeper();
  const { name, give } = giver(kept?.giver);
  const shownAs = {
    site: viewOf,
    prose: async (site: PlannedSite): Promise<Shown['prose']> =>
      Object.assign(Object.create(null), await proseOf(needed(site), isSmart())),
    twins: (site: PlannedSite) => twinsOf(site, viewOf(site)),
  };
  const files = onceForEach((site: PlannedSite) => filesModule(needed(site), site.model.root));
  const contents: Readonly<Record<string, (site: PlannedSite) => string | Promise<string>>> = {
    site: site => give('site', shownAs.site(site)),
    prose: async site => give('prose', await shownAs.prose(site)),
    twins: async site => give('twins', await shownAs.twins(site)),
    files,
    passages: site => passagesModule(areTrusted(site) ? publishedPassages(site) : [], site.model.root),
  };
  const filesShownBy = (site: PlannedSite) => hash('sha256', files(site));
  let bundled: PlannedSite | undefined;
  const bundledFiles = () => {
    if (!bundled) return kept?.files;
    return areTrusted(bundled) ? undefined : filesShownBy(bundled);
  };
  return {
    async show(site) {
      if (areTrusted(site) || filesShownBy(site) !== bundledFiles()) return undefined;
      const shown = {
        site: shownAs.site(site),
        prose: await shownAs.prose(site),
        twins: await shownAs.twins(site),
      };
      for (const [part, value] of Object.entries(shown)) give(part, value);
      return shown;
    },
    kept() {
      const shownFiles = bundledFiles();
      return shownFiles === undefined ? undefined : { giver: name, files: shownFiles };
    },
    plugin: {
      name: 'throughline:published-modules',
      resolveId: id =>
        id.startsWith(derived) && Object.hasOwn(contents, id.slice(derived.length)) ? `\0${id}` : undefined,
      load(id) {
        const site = current();
        if (!site || !id.startsWith(`\0${derived}`)) return undefined;
        bundled = site;
        return contents[id.slice(derived.length + 1)]?.(site);
      },
    },
  };
}

/** The passages whose text is data. */
function needed(site: PlannedSite): readonly Passage[] {
  return areTrusted(site) ? [] : publishedPassages(site);
}

function areTrusted({ model }: PlannedSite): boolean {
  return model.settings.passages === 'trusted';
}

function passagesModule(passages: readonly Passage[], root: string): string {
  const imports = passages.map(
    ({ file }, at) => `import passage${at} from ${JSON.stringify(join(root, file))};`,
  );
  const entries = passages.map(({ id }, at) => `  ${JSON.stringify(id)}: passage${at},`);
  return [...imports, `export const passages = ${opening}`, ...entries, '};'].join('\n');
}

/** A passage may be called as something is that every object has; what is looked up is only ever what stands there. */
const opening = '{ __proto__: null,';

/** Imports are what has a bundler publish a file, pictures with their size known. */
function filesModule(passages: readonly Passage[], root: string): string {
  const filesOf = (kind: FileKind) => [
    ...new Set(
      passages
        .flatMap(({ files }) => files.filter(one => one.kind === kind))
        .map(({ file }) => file)
        // What is imported is made part of the site by its ending, and must not be a program.
        .filter(kind === 'picture' ? isWayToPicture : isWayToOffered),
    ),
  ];
  const pictures = filesOf('picture').map((file, at) => ({ file, name: `picture${at}` }));
  const offered = filesOf('file').map((file, at) => ({ file, name: `file${at}` }));
  const pathTo = (file: string, query = '') => JSON.stringify(`${join(root, file)}${query}`);
  return [
    ...pictures.map(({ file, name }) => `import ${name} from ${pathTo(file)};`),
    ...offered.map(({ file, name }) => `import ${name} from ${pathTo(file, '?url&no-inline')};`),
    `export const pictures = ${opening}`,
    ...pictures.map(({ file, name }) => `  ${JSON.stringify(file)}: ${name},`),
    '};',
    `export const offered = ${opening}`,
    ...offered.map(
      ({ file, name }) =>
        `  ${JSON.stringify(file)}: { url: ${name}, ...${JSON.stringify(offeredFile(join(root, file)))} },`,
    ),
    '};',
  ].join('\n');
}

/** Makes a running server read anew whatever is made from the derived site. */
export function republish(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) forget(environment);
}

/** Makes every page that is open load again. */
export function reload(server: ViteDevServer): void {
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}

function forget({ moduleGraph }: DevEnvironment): void {
  for (const [id, module] of moduleGraph.idToModuleMap)
    if (id.startsWith(`\0${derived}`)) moduleGraph.invalidateModule(module, undefined, Date.now(), true);
}
