import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DevEnvironment, RunnableDevEnvironment, ViteDevServer } from 'vite';
import type { Finding } from '../model/finding.ts';
import type { Passage } from '../model/model.ts';
import type { DerivedSite } from './derive-site.ts';
import { renderingFault } from './rendering-faults.ts';

/** What of a site's published passages throws, as findings. */
export type Rehearse = (site: NonNullable<DerivedSite['site']>) => Promise<Finding[]>;

/**
 * Renders the published passages on a running server. A page is on its way to the browser before its passages are
 * rendered, too late to show anything else in its place; so they are rendered before, and again when they have changed.
 */
export function rehearser({ environments }: ViteDevServer): Rehearse {
  const environment = environments.ssr;
  if (!isRunnable(environment)) return async () => [];
  const { runner, moduleGraph } = environment;
  // As long as a passage stays as it was, its reader hands out the same blocks.
  const sound = new WeakSet<Passage['blocks']>();

  return async ({ model, plan }) => {
    // What is no code throws nothing.
    if (model.settings.passages !== 'trusted') return [];
    const { rehearse }: typeof import('./rehearsal.ts') = await runner.import(rehearsal);
    const textOf = (file: string) => readFileSync(join(model.root, file), 'utf8');
    const faults = model.passages
      .filter(({ id, blocks }) => Object.hasOwn(plan.passages, id) && !sound.has(blocks))
      .map(async ({ file, blocks }) => {
        const path = join(model.root, file);
        try {
          const { default: words } = await runner.import(path);
          await rehearse(words);
          sound.add(blocks);
          return [];
        } catch (error) {
          // What it lacked may be there the next time, and the server remembers that it was not.
          for (const module of moduleGraph.getModulesByFile(path) ?? []) moduleGraph.invalidateModule(module);
          return renderingFault(error, model.root, textOf, path) ?? [];
        }
      });
    return (await Promise.all(faults)).flat();
  };
}

const rehearsal = fileURLToPath(new URL('./rehearsal.ts', import.meta.url));

function isRunnable(environment: DevEnvironment): environment is RunnableDevEnvironment {
  return 'runner' in environment;
}
