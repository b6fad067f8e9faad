import { rules } from '../checks/index.ts';
import type { Finding } from '../model/finding.ts';
import type { DerivedSite } from '../site/derive-site.ts';
import { count, say } from './say.ts';
import { sayFindings } from './say-findings.ts';

/**
 * Says what there is to mend, and then after each edit what that has brought and what it has mended: a list that is said
 * again after every edit is not read any more. What was not asked this time is taken to be as it was.
 */
export function findingsTeller(root: string): (derived: Pick<DerivedSite, 'site' | 'findings'>) => void {
  let told: ReadonlyMap<string, Tally> | undefined;
  return ({ site, findings }) => {
    const isFirst = told === undefined;
    const left = new Map(told);
    const fresh = findings.filter(one => {
      const tally = left.get(keyOf(one));
      left.set(keyOf(one), { rule: one.ruleId, times: (tally?.times ?? 0) - 1 });
      return (tally?.times ?? 0) <= 0;
    });
    const notAsked = [...left].filter(([, { rule }]) => !wasAsked(rule, site));
    for (const [key] of notAsked) left.delete(key);
    const mended = [...left.values()].reduce((sum, { times }) => sum + Math.max(times, 0), 0);
    told = new Map([...notAsked, ...tally(findings)]);
    if (fresh.length > 0) {
      say('');
      sayFindings(fresh, root);
    }
    const unknown = notAsked.reduce((sum, [, { times }]) => sum + times, 0);
    const asBefore = findings.length + unknown - fresh.length;
    if (!isFirst && fresh.length + mended > 0) say(sumUp(mended, asBefore));
  };
}

/** No rule is asked about a site that cannot be read, and those about a plan only once that is made. */
function wasAsked(rule: string | undefined, site: DerivedSite['site']): boolean {
  const asked = rules.find(({ id }) => id === rule);
  return !asked || (site !== undefined && !(site.isPlannedBefore && asked.about === 'plan'));
}

/** Findings that are told in the same words. */
interface Tally {
  readonly rule: string | undefined;
  readonly times: number;
}

function sumUp(mended: number, left: number): string {
  const parts = [
    ...(mended > 0 ? [`${count(mended, 'finding')} ${mended === 1 ? 'is' : 'are'} mended`] : []),
    ...(left > 0 ? [`${count(left, 'finding')} ${left === 1 ? 'is' : 'are'} as before`] : []),
  ];
  return parts.length > 0 ? `${parts.join(', and ')}.` : 'These are all.';
}

/** Lines move with every edit, and what is said of them stays the same. */
function keyOf({ file, ruleId, reason }: Finding): string {
  return JSON.stringify([file, ruleId, reason]);
}

function tally(findings: readonly Finding[]): ReadonlyMap<string, Tally> {
  const tallied = new Map<string, Tally>();
  for (const one of findings) {
    const times = (tallied.get(keyOf(one))?.times ?? 0) + 1;
    tallied.set(keyOf(one), { rule: one.ruleId, times });
  }
  return tallied;
}
