import { check } from '../checks/index.ts';
import { sortFindings } from '../model/finding.ts';
import { type DeriveSite, deriveSite } from '../site/derive-site.ts';
import { today } from './today.ts';

/** The model, its plan, and everything that the readers and the checks have to say. */
export const derive: DeriveSite = async (root, settings, planning) => {
  const { site, findings } = await deriveSite(root, settings, planning);
  return {
    site,
    findings: site ? sortFindings([...findings, ...check({ ...site, today: today() })]) : findings,
  };
};
