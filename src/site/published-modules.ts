import { join } from 'node:path';
import type { DevEnvironment, Plugin, ViteDevServer } from 'vite';
import type { DerivedSite } from './derive-site.ts';
import type { Address } from './view/link.ts';
import { viewSite } from './view/site-view.ts';

/** How the names of all modules begin that are made from the derived site. */
const derived = 'virtual:throughline/';
const siteModule = `${derived}site`;
const passagesModule = `${derived}passages`;
const twinsModule = `${derived}twins`;
const modules: readonly string[] = [siteModule, passagesModule, twinsModule];

/**
 * The one way by which the plan reaches the routes, three modules made from one value:
 * `virtual:throughline/site` exports `site`, a SiteView; `virtual:throughline/passages` exports `passages`, the
 * component of each published passage by id; `virtual:throughline/twins` exports `twins`, what is published for
 * assistants. What no stop needs is never even compiled.
 */
export function publishedModules(current: () => DerivedSite['site'], address: () => Address): Plugin {
  return {
    name: 'throughline:published-modules',
    resolveId: id => (modules.includes(id) ? `\0${id}` : undefined),
    async load(id) {
      const site = current();
      if (!site) return undefined;
      if (id === `\0${siteModule}`) {
        return exported('site', viewSite(site.model, site.plan, address()));
      }
      if (id === `\0${twinsModule}`) {
        const { writeTwins } = await import('./twins/write-twins.ts');
        return exported('twins', await writeTwins(site, viewSite(site.model, site.plan, address())));
      }
      if (id === `\0${passagesModule}`) {
        const needed = site.model.passages.filter(passage => Object.hasOwn(site.plan.passages, passage.id));
        const imports = needed.map(
          ({ file }, at) => `import passage${at} from ${JSON.stringify(join(site.model.root, file))};`,
        );
        const entries = needed.map((passage, at) => `  ${JSON.stringify(passage.id)}: passage${at},`);
        return [...imports, 'export const passages = {', ...entries, '};'].join('\n');
      }
      return undefined;
    },
  };
}

/** A string inside JSON.parse is parsed several times faster than an object literal. */
export function exported(name: string, value: unknown): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
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
