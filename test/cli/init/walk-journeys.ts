import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from '../../../src/planner/plan.ts';

/**
 * Follows every journey through a published folder by its actions alone, as its pages have them.
 *
 * @returns the journeys that led to their end
 */
export async function walkJourneys(dist: string, { journeys }: Pick<Plan, 'journeys'>): Promise<string[]> {
  const walked: string[] = [];
  for (const { id, path } of journeys) {
    let address = `/${path[0]?.page}/#${path[0]?.stop}`;
    for (const [at, { stop, page }] of path.entries()) {
      if (address !== `/${page}/#${stop}`)
        throw new Error(`${stop} is on ${page}, and ${address} was led to.`);
      const html = await readFile(join(dist, page, 'index.html'), 'utf8');
      if (!html.includes(`id="${stop}"`)) throw new Error(`${page} has no place ${stop}.`);
      const action = new RegExp(`<a\\b[^>]*data-action="${stop.replace('.', '\\.')}"[^>]*>`).exec(html)?.[0];
      if (at === path.length - 1) continue;
      address = /href="([^"]*)"/.exec(action ?? '')?.[1] ?? '';
    }
    walked.push(id);
  }
  return walked;
}
