import { setImmediate as next } from 'node:timers/promises';
import { type Finding, finding, isError, sortFindings } from '../model/finding.ts';
import { type ChosenRule, chooseRules } from './choose-rules.ts';
import type { Checked, Rule } from './rule.ts';
import { rules } from './rules.ts';
import { toldAt } from './told-at.ts';
import { waive } from './waive.ts';

/** What the rules have to say, as the site's settings and its authors' waivers have it; sorted by place. */
export function check(checked: Checked, asked: readonly Rule[] = rules): Finding[] {
  const { chosen, find, left } = asking(checked, asked);
  return left(chosen.flatMap(find));
}

/** What of it keeps the site from being published, and nothing else: it is less work by far. */
export function checkErrors(checked: Checked, asked: readonly Rule[] = rules): Finding[] {
  const { chosen, find, left } = asking(checked, asked);
  return left(chosen.filter(({ level }) => level === 'error').flatMap(find)).filter(isError);
}

/** All of it, unless whoever asks is called away. */
export async function checkUnless(
  calledAway: AbortSignal,
  checked: Checked,
  asked: readonly Rule[] = rules,
): Promise<Finding[] | undefined> {
  const { chosen, find, left } = asking(checked, asked);
  const found: Finding[] = [];
  for (const one of chosen) {
    await next();
    if (calledAway.aborted) return undefined;
    found.push(...find(one));
  }
  return left(found);
}

function asking(checked: Checked, asked: readonly Rule[]) {
  const { settings, waivers } = checked.model;
  const { chosen: all, findings } = chooseRules(asked, settings.checks);
  const chosen = all.filter(({ rule }) => !(checked.isPlannedBefore && rule.about === 'plan'));
  const ids = asked.map(({ id }) => id);
  const askedIds = new Set(chosen.map(({ rule }) => rule.id));
  return {
    chosen,
    find: ({ rule, level, options }: ChosenRule) =>
      rule.find(checked, options).map(one => finding({ ...one, rule: rule.id, level, url: toldAt(rule.id) })),
    /** What is left of it once authors have waived some. */
    left: (found: readonly Finding[]) => sortFindings([...findings, ...waive(found, waivers, ids, askedIds)]),
  };
}
