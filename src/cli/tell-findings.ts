import type { Finding } from '../model/finding.ts';
import { count, say } from './say.ts';
import { sayFindings } from './say-findings.ts';

/**
 * Says what there is to mend, and then after each edit what that has brought and what it has mended: a list that is said
 * again after every edit is not read any more.
 */
export function findingsTeller(root: string): (findings: readonly Finding[]) => void {
  let told: ReadonlyMap<string, number> | undefined;
  return findings => {
    const before = told ?? new Map<string, number>();
    const isFirst = told === undefined;
    told = tally(findings);
    const seen = new Map(before);
    const fresh = findings.filter(one => {
      const left = seen.get(keyOf(one)) ?? 0;
      seen.set(keyOf(one), left - 1);
      return left <= 0;
    });
    const mended = [...seen.values()].reduce((sum, left) => sum + Math.max(left, 0), 0);
    if (fresh.length > 0) {
      say('');
      sayFindings(fresh, root);
    }
    if (!isFirst && fresh.length + mended > 0) say(sumUp(mended, findings.length - fresh.length));
  };
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

function tally(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const tallied = new Map<string, number>();
  for (const one of findings) tallied.set(keyOf(one), (tallied.get(keyOf(one)) ?? 0) + 1);
  return tallied;
}
