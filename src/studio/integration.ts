import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { giver } from '../site/hand-over.ts';
import { served, studioFolder } from './addresses.ts';
import type { Studied } from './view/studied.ts';
import { type ViewName, viewNames, viewOf } from './view/studio-view.ts';
import { packedSolver } from './what-if/solver.ts';

/**
 * What marketers see, beside the site or by itself: a page for each view. The pages link to one another as files of one
 * folder (`coverage.html`), so that they can be written anywhere and opened from a disk.
 *
 * @param current what was derived last; undefined before anything was
 */
export function studio(current: () => Studied | undefined): AstroIntegration {
  return {
    name: 'throughline:studio',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
        // A folder that is written shows a plan, or is not written.
        for (const [pattern, route] of command === 'dev' ? [...routes, withoutPlan] : routes)
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

const withoutPlan = ['without-plan-[view]', 'without-plan.astro'] as const;

/** `virtual:throughline/studio/<view>` exports that view under its name, and `…/solver` what solves in the browser. */
function studioModules(current: () => Studied | undefined): Plugin {
  const { give } = giver();
  let solver: Promise<string> | undefined;
  return {
    name: 'throughline:studio',
    resolveId: id => (nameIn(id) || id === solverModule ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${solverModule}`) {
        solver ??= packedSolver();
        return give('solver', await solver);
      }
      const name = nameIn(id);
      const studied = current();
      const view = name && studied && viewOf(name, studied);
      return view === undefined || name === undefined ? undefined : give(name, view);
    },
  };
}

const solverModule = 'virtual:throughline/studio/solver';

function nameIn(id: string): ViewName | undefined {
  const named = id.replace(/^\0/, '');
  return viewNames.find(name => named === `virtual:throughline/studio/${name}`);
}
