import { type Finding, finding, sortFindings } from '../model/finding.ts';
import { chooseRules } from './choose-rules.ts';
import type { Checked, Rule } from './rule.ts';
import { rules } from './rules.ts';
import { toldAt } from './told-at.ts';
import { waive } from './waive.ts';

/** What the rules have to say, as the site's settings and its authors' waivers have it; sorted by place. */
export function check(checked: Checked, asked: readonly Rule[] = rules): Finding[] {
  const { settings, waivers } = checked.model;
  const { chosen: all, findings } = chooseRules(asked, settings.checks);
  const chosen = all.filter(({ rule }) => !(checked.isPlannedBefore && rule.about === 'plan'));
  const found = chosen.flatMap(({ rule, level, options }) =>
    rule.find(checked, options).map(one => finding({ ...one, rule: rule.id, level, url: toldAt(rule.id) })),
  );
  const ids = asked.map(({ id }) => id);
  const left = waive(found, waivers, ids, new Set(chosen.map(({ rule }) => rule.id)));
  return sortFindings([...findings, ...left]);
}
