import { join, resolve } from 'node:path';
import { check } from '../checks/index.ts';
import { keptTraits, type TraitStore } from '../checks/kept-traits.ts';
import { sortFindings } from '../model/finding.ts';
import { keptReadings } from '../model/kept-readings.ts';
import {
  type DerivedSite,
  type DeriveSite,
  type DerivingStore,
  type Planning,
  siteDeriver,
} from '../site/derive-site.ts';
import { keptPlan } from '../site/kept-plan.ts';
import type { MakePlan } from '../site/remembered-plan.ts';
import { cacheFolder, isPackage, namedCache } from './cache-folder.ts';
import type { SiteConfig } from './read-config.ts';
import { today } from './today.ts';

/** The model, its plan, and everything that the readers and the checks have to say. */
export function derive(config: SiteConfig, planning: Planning): Promise<DerivedSite> {
  return deriver(config)(config.root, config.settings, planning);
}

/** The same, for whoever derives after every edit. */
export function deriver(config: SiteConfig, makePlan?: MakePlan): DeriveSite {
  const store = storeFor(config);
  const deriveSite = siteDeriver(store, makePlan);
  // Once: between the edits of one process, its memory is enough.
  let traits = store?.traits;
  return async (root, settings, planning) => {
    const derived = await deriveSite(root, settings, planning);
    const { site, findings } = derived;
    if (!site) return derived;
    await traits?.recall(site.model);
    const said = check({ ...site, today: today() });
    await traits?.keep(site.model);
    traits = undefined;
    return { ...derived, findings: sortFindings([...findings, ...said]) };
  };
}

interface Store extends DerivingStore {
  readonly traits: TraitStore;
}

/** With what Astro keeps; none for a root that is a folder of files and nothing more. */
function storeFor({ root, astro: { cacheDir } }: SiteConfig): Store | undefined {
  const isNamed = namedCache !== undefined;
  if (cacheDir === undefined && !isNamed && !isPackage(root)) return undefined;
  const folder =
    cacheDir === undefined || isNamed ? cacheFolder(root) : join(resolve(root, cacheDir), 'throughline');
  return {
    readings: keptReadings(join(folder, 'readings')),
    plan: keptPlan(join(folder, 'plan.json')),
    traits: keptTraits(join(folder, 'traits')),
  };
}
