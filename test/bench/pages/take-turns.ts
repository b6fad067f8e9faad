import type { Devtools } from '../../chromium/devtools.ts';
import type { Stop } from './own-pages.ts';
import { type Visit, type VisitedSite, visit } from './visit.ts';

/**
 * Visits all sites by turns, so that whatever else the machine does falls on all alike; each round at the next stop of
 * the walk, and with another site first.
 *
 * @returns each site's visits by its name
 */
export async function takeTurns(
  devtools: Devtools,
  sites: readonly VisitedSite[],
  walk: readonly Stop[],
  rounds: number,
  tell: (progress: string) => void,
): Promise<ReadonlyMap<string, readonly Visit[]>> {
  const steps = walk.flatMap((from, at) => {
    const to = walk[at + 1];
    return to ? [{ from, to }] : [];
  });
  const visits = new Map<string, Visit[]>(sites.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const step = steps[round % steps.length];
    if (!step) throw new RangeError('A walk has two stops or more.');
    for (const site of [...sites.slice(round % sites.length), ...sites.slice(0, round % sites.length)])
      visits.get(site.name)?.push(await visit(devtools, site, step.from, step.to));
    tell(`round ${round + 1} of ${rounds}: from ${step.from.page} to ${step.to.page}`);
  }
  return visits;
}
