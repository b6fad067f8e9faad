import { check } from '../checks/index.ts';
import { sortFindings } from '../model/finding.ts';
import { type DeriveSite, deriveSite } from '../site/derive-site.ts';

/** The model, its plan, and everything that the readers and the checks have to say. */
export const derive: DeriveSite = async (root, settings, planning) => {
  const { site, findings } = await deriveSite(root, settings, planning);
  return {
    site,
    findings: site ? sortFindings([...findings, ...check({ ...site, today: today() })]) : findings,
  };
};

/** `YYYY-MM-DD`, by the clock of the machine, or by `SOURCE_DATE_EPOCH` where a build is to be the same on any day. */
function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const date = epoch && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return date.toISOString().slice(0, 10);
}
