import { join, resolve } from 'node:path';
import { check } from '../checks/index.ts';
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
import { cacheFolder, isPackage, namedCache } from './cache-folder.ts';
import type { SiteConfig } from './read-config.ts';
import { today } from './today.ts';

/** The model, its plan, and everything that the readers and the checks have to say. */
export function derive(config: SiteConfig, planning: Planning): Promise<DerivedSite> {
  return deriver(config)(config.root, config.settings, planning);
}

/** The same, for whoever derives after every edit. */
export function deriver(config: SiteConfig): DeriveSite {
  const deriveSite = siteDeriver(storeFor(config));
  return async (root, settings, planning) => {
    const derived = await deriveSite(root, settings, planning);
    const { site, findings } = derived;
    return {
      ...derived,
      findings: site ? sortFindings([...findings, ...check({ ...site, today: today() })]) : findings,
    };
  };
}

/** With what Astro keeps; none for a root that is a folder of files and nothing more. */
function storeFor({ root, astro: { cacheDir } }: SiteConfig): DerivingStore | undefined {
  const isNamed = namedCache !== undefined;
  if (cacheDir === undefined && !isNamed && !isPackage(root)) return undefined;
  const folder =
    cacheDir === undefined || isNamed ? cacheFolder(root) : join(resolve(root, cacheDir), 'throughline');
  return { readings: keptReadings(join(folder, 'readings.json')), plan: keptPlan(join(folder, 'plan.json')) };
}
