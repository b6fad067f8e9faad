import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { exported } from '../site/published-modules.ts';
import type { Studied } from './view/studied.ts';
import { studioViews } from './view/studio-view.ts';

/** The folder under which a server shows the studio. */
export const studioFolder = 'studio';

/**
 * What marketers see, beside the site or by itself: a page for each view. The pages link to one another as files of one
 * folder (`coverage.html`), so that they can be written anywhere and opened from a disk.
 *
 * @param current what was derived last; undefined while the files have errors
 */
export function studio(current: () => Studied | undefined): AstroIntegration {
  return {
    name: 'throughline:studio',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        for (const [pattern, route] of routes)
          injectRoute({
            pattern: `/${studioFolder}/${pattern}`,
            entrypoint: new URL(`./routes/${route}`, import.meta.url),
          });
        updateConfig({
          vite: {
            plugins: [studioModules(current)],
            // No browser takes a module for a worker from a page that is opened from a disk.
            worker: { format: 'iife' },
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, _response, next) => {
          request.url = served(request.url ?? '/', server.config.base);
          next();
        });
      },
    },
  };
}

const routes = [
  ['', 'map.astro'],
  ['coverage', 'coverage.astro'],
  ['stories', 'stories.astro'],
  ['story-[journey]', 'story.astro'],
  ['pages', 'pages.astro'],
  ['findings', 'findings.astro'],
  ['what-if', 'what-if.astro'],
] as const;

/** `virtual:throughline/studio/<view>` exports that view under its name. */
function studioModules(current: () => Studied | undefined): Plugin {
  const viewOf = (id: string) =>
    viewNames.find(
      name => id === `virtual:throughline/studio/${name}` || id === `\0virtual:throughline/studio/${name}`,
    );
  return {
    name: 'throughline:studio',
    resolveId: id => (viewOf(id) ? `\0${id}` : undefined),
    load(id) {
      const name = viewOf(id);
      const studied = current();
      return name && studied ? exported(name, studioViews[name](studied)) : undefined;
    },
  };
}

const viewNames = Object.keys(studioViews) as (keyof typeof studioViews)[];

/** The address at which a server shows what a link names as a file: `/studio/coverage.html` is `/studio/coverage/`. */
export function served(url: string, base: string): string {
  const folder = `${base.replace(/\/$/, '')}/${studioFolder}`;
  const [path = '', query] = url.split(/(?=\?)/);
  if (path === folder) return `${folder}/${query ?? ''}`;
  const view = path.startsWith(`${folder}/`) && /^([\w.-]+)\.html$/.exec(path.slice(folder.length + 1))?.[1];
  if (!view) return url;
  return `${folder}/${view === 'index' ? '' : `${view}/`}${query ?? ''}`;
}
