import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Model } from '../../src/model/model.ts';
import { readSite } from '../../src/model/read-site.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import type { Plan } from '../../src/planner/plan.ts';

/** Where the browser tests have the own site built and served. */
export const builtInto = 'node_modules/.cache/throughline/e2e-site';
/** Where they have the studio written, of the own site and of one of which there is something to say. */
export const studioInto = 'node_modules/.cache/throughline/e2e-studio';
export const plainStudioInto = 'node_modules/.cache/throughline/e2e-studio-plain';
export const port = 4427;
export const address = `http://localhost:${port}/`;

/** The own site's plan, as anyone would ask for it. */
export function ownPlan(): Plan {
  const output = execFileSync(process.execPath, ['src/cli/throughline.ts', 'plan', '--json'], {
    cwd: new URL('../..', import.meta.url),
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output.toString('utf8'));
}

/** The own site, as its files have it. */
export async function ownModel(): Promise<Model> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { model } = await readSite(root, settingsSchema.parse({ name: 'Throughline' }));
  if (!model) throw new Error('The own site has errors.');
  return model;
}
