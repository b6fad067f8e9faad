import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { isPartName } from '../model/parts/index.ts';
import { type ComponentName, componentNames, type Settings } from '../model/settings.ts';

const lookModule = 'virtual:throughline/look';
const componentModule = 'virtual:throughline/components/';

/**
 * What a site may change of how it looks, as modules: `virtual:throughline/look` brings the styles of its look and those that
 * it adds, and `virtual:throughline/components/<Name>` is each component, the site's own in place of ours where it has one.
 *
 * @throws TypeError if a file is named that is not there
 */
export function lookModules({ look, styles, components }: Settings, root: string): Plugin {
  const sheets = [
    ...(look === 'editorial' ? [] : [fileURLToPath(new URL(`./styles/looks/${look}.css`, import.meta.url))]),
    ...styles.map(file => present(file, 'styles', root)),
  ];
  const files = new Map<string, string>(
    componentNames.map(name => {
      const own = components[name];
      const file = own ? present(own, `components.${name}`, root) : ours(name);
      return [`${componentModule}${name}`, file] as const;
    }),
  );
  return {
    name: 'throughline:look-modules',
    resolveId: id => (id === lookModule || files.has(id) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${lookModule}`) return sheets.map(file => `import ${JSON.stringify(file)};`).join('\n');
      const file = files.get(id.slice(1));
      return file && `export { default } from ${JSON.stringify(file)};`;
    },
  };
}

function ours(name: ComponentName): string {
  const folder = isPartName(name) ? 'components/parts' : 'components';
  return fileURLToPath(new URL(`./${folder}/${name}.astro`, import.meta.url));
}

function present(file: string, key: string, root: string): string {
  const path = resolve(root, file);
  if (existsSync(path)) return path;
  throw new TypeError(
    `throughline({ … }) is not right:\n  "${key}" names ${file}, and there is no such file. Write its path from the folder of astro.config.mjs.`,
  );
}
