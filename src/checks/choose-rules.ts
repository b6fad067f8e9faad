import { type Finding, finding, type Level } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { placeKey, startOf } from '../model/place.ts';
import { schemaFindings } from '../model/schema-findings.ts';
import type { CheckSettings } from '../model/settings.ts';
import type { Rule } from './rule.ts';

/** A rule that is asked, as the site's settings have it. */
export interface ChosenRule {
  readonly rule: Rule;
  readonly level: Level;
  readonly options: unknown;
}

/** The rules that are asked; a setting that names no rule, or gives a rule what it does not take, is a finding. */
export function chooseRules(
  rules: readonly Rule[],
  settings: CheckSettings,
): { chosen: ChosenRule[]; findings: Finding[] } {
  const findings = Object.keys(settings).flatMap(id => unknownRule(id, rules));
  const chosen = rules.flatMap(rule => {
    const setting = settings[rule.id] ?? {};
    const { level = rule.level, ...options } = typeof setting === 'string' ? { level: setting } : setting;
    if (level === 'off') return [];
    const parsed = rule.options.safeParse(options);
    if (parsed.success) return { rule, level, options };
    const written = { value: options, places, keys: {}, findings: [] };
    for (const { reason, note } of schemaFindings(rule.options, written, parsed.error.issues))
      findings.push(misset(`checks["${rule.id}"]: ${reason}`, note));
    return [];
  });
  return { chosen, findings };
}

const config = startOf('astro.config.mjs');
/** A program has no places as a text has; the whole of it is one. */
const places = { [placeKey([])]: config };

function unknownRule(id: string, rules: readonly Rule[]): Finding[] {
  const ids = rules.map(rule => rule.id);
  if (ids.includes(id)) return [];
  const meant = nearest(id, ids);
  return [misset(`No check is named "${id}".`, meant ? `Did you mean "${meant}"?` : 'Take the line away.')];
}

function misset(reason: string, remedy: string | undefined): Finding {
  return finding({ rule: 'unknown-check', place: config, reason, remedy });
}
