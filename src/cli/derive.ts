import { check } from '../checks/index.ts';
import { sortFindings } from '../model/finding.ts';
import type { Settings } from '../model/settings.ts';
import { type DerivedSite, deriveSite } from '../site/derive-site.ts';

/** The model, its plan, and everything that the readers and the checks have to say. */
export async function derive(root: string, settings: Settings): Promise<DerivedSite> {
  const { site, findings } = await deriveSite(root, settings);
  return { site, findings: site ? sortFindings([...findings, ...check(site)]) : findings };
}
