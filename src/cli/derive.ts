import { join, resolve } from 'node:path';
import { check } from '../checks/index.ts';
import { sortFindings } from '../model/finding.ts';
import { keptReadings } from '../model/kept-readings.ts';
import { type DerivedSite, type DeriveSite, type Planning, siteDeriver } from '../site/derive-site.ts';
import type { SiteConfig } from './read-config.ts';
import { today } from './today.ts';

/** The model, its plan, and everything that the readers and the checks have to say. */
export function derive(config: SiteConfig, planning: Planning): Promise<DerivedSite> {
  return deriver(config)(config.root, config.settings, planning);
}

/** The same, for whoever derives after every edit. */
export function deriver(config: SiteConfig): DeriveSite {
  const deriveSite = siteDeriver(keptReadings(join(cacheFolder(config), 'readings.json')));
  return async (root, settings, planning) => {
    const { site, findings } = await deriveSite(root, settings, planning);
    return {
      site,
      findings: site ? sortFindings([...findings, ...check({ ...site, today: today() })]) : findings,
    };
  };
}

/** What can be deleted at any time: beside what Astro keeps. */
function cacheFolder({ root, astro }: SiteConfig): string {
  return join(resolve(root, astro.cacheDir ?? 'node_modules/.astro'), 'throughline');
}
