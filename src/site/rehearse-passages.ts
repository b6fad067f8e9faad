import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DevEnvironment, RunnableDevEnvironment, ViteDevServer } from 'vite';
import type { Finding } from '../model/finding.ts';
import type { DerivedSite } from './derive-site.ts';
import { renderingFault } from './rendering-faults.ts';

/**
 * What the published passages throw when a running server renders them, as findings. A page is on its way to the
 * browser before its passages are rendered, too late to show anything else in its place; so they are rendered before.
 */
export async function rehearsePassages(
  { environments }: ViteDevServer,
  { model, plan }: NonNullable<DerivedSite['site']>,
): Promise<Finding[]> {
  if (!isRunnable(environments.ssr)) return [];
  const { runner, moduleGraph } = environments.ssr;
  const { rehearse }: typeof import('./rehearsal.ts') = await runner.import(rehearsal);
  const textOf = (file: string) => readFileSync(join(model.root, file), 'utf8');
  const faults = model.passages
    .filter(({ id }) => Object.hasOwn(plan.passages, id))
    .map(async ({ file }) => {
      const path = join(model.root, file);
      try {
        const { default: words } = await runner.import(path);
        await rehearse(words);
        return [];
      } catch (error) {
        // What it lacked may be there the next time, and the server remembers that it was not.
        for (const module of moduleGraph.getModulesByFile(path) ?? []) moduleGraph.invalidateModule(module);
        return renderingFault(error, model.root, textOf, path) ?? [];
      }
    });
  return (await Promise.all(faults)).flat();
}

const rehearsal = fileURLToPath(new URL('./rehearsal.ts', import.meta.url));

function isRunnable(environment: DevEnvironment): environment is RunnableDevEnvironment {
  return 'runner' in environment;
}
