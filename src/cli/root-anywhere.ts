import { fileURLToPath } from 'node:url';
import type { DepOptimizationConfig, Plugin, ResolvedConfig } from 'vite';

/** Lets a root be a folder of files and nothing else, wherever it lies. */
export function rootAnywhere(): Plugin {
  return {
    name: 'throughline:root-anywhere',
    enforce: 'pre',
    configResolved({ optimizeDeps, environments }) {
      for (const { optimizeDeps: own, build } of Object.values(environments)) {
        dropToolbar(own);
        findSharpOurselves(build);
      }
      dropToolbar(optimizeDeps);
    },
    async resolveId(id, importer, options) {
      // What a compiled passage or a component of the site imports is found beside this program where the root has no node_modules/ of its own.
      if (/^(astro|@astrojs\/mdx|throughline)(\/|$)/.test(id)) {
        const found = await this.resolve(id, importer, { ...options, skipSelf: true });
        return found ?? fileURLToPath(import.meta.resolve(id));
      }
      // What resizes pictures is not bundled, and would be looked for beside the bundle.
      if (id === 'sharp') return { id: import.meta.resolve('sharp'), external: true };
      // Astro takes the path of a component's script for one below the root if the two have no folder in common
      // (normalizeFilename in its vite-plugin-utils); the prefix says that the path is whole.
      if (/^\/.*\.astro\?astro&/.test(id)) return `/@fs/${id.replace(/^(\/@fs)*\//, '')}`;
      if (importer?.startsWith('/@fs/')) return this.resolve(id, importer.slice('/@fs'.length), options);
      return null;
    },
  };
}

/**
 * Astro has Vite prepare what its toolbar needs even where there is no toolbar (vite-plugin-environment and
 * vite-plugin-dev-toolbar), and Vite looks for it under the root alone.
 */
function dropToolbar(optimizeDeps: DepOptimizationConfig): void {
  const { include = [] } = optimizeDeps;
  optimizeDeps.include = include.filter(name => !/^astro( > |\/runtime\/client\/dev-toolbar\/)/.test(name));
}

/** Astro leaves it out of every bundle by its bare name, and no plugin is asked where it is. */
function findSharpOurselves({ rolldownOptions }: ResolvedConfig['build']): void {
  const { external } = rolldownOptions;
  if (Array.isArray(external)) rolldownOptions.external = external.filter(name => name !== 'sharp');
}
