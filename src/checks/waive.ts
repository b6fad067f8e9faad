import { type Finding, finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import type { Waiver } from '../model/read-waivers.ts';

/**
 * What is left of findings where authors have waived some. A waiver that waives nothing, names no rule or gives no
 * reason is a finding in its turn.
 *
 * @param known  the ids of every rule
 * @param asked  those of them that were asked: nothing is said of a waiver for a rule that is switched off
 */
export function waive(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  known: readonly string[],
  asked: ReadonlySet<string>,
): Finding[] {
  const keyOf = (file: string, line: number, rule: string) => `${file}\n${line}\n${rule}`;
  const said = new Set(findings.map(one => keyOf(one.file ?? '', one.line ?? 0, one.ruleId ?? '')));
  const waived = new Set<string>();
  const faults = waivers.flatMap(waiver => {
    const { rule, reason, place, line } = waiver;
    if (!known.includes(rule)) return unknownRule(waiver, known);
    const key = keyOf(place.file, line, rule);
    if (!asked.has(rule)) return [];
    if (!said.has(key)) return idle(waiver);
    if (reason === '') return withoutReason(waiver);
    waived.add(key);
    return [];
  });
  const left = findings.filter(one => !waived.has(keyOf(one.file ?? '', one.line ?? 0, one.ruleId ?? '')));
  return [...left, ...faults];
}

function unknownRule({ rule, place }: Waiver, known: readonly string[]): Finding {
  const meant = nearest(rule, known);
  return finding({
    rule: 'unknown-waiver',
    level: 'warning',
    place,
    reason: `There is no check named "${rule}" that can be waived.`,
    remedy: meant
      ? `Did you mean "${meant}"?`
      : 'What keeps a site from being published is mended, and cannot be waived.',
  });
}

function idle({ rule, place, line }: Waiver): Finding {
  return finding({
    rule: 'idle-waiver',
    level: 'warning',
    place,
    reason: `This waives "${rule}", and that check has nothing to say of line ${line}.`,
    remedy: 'Take the comment away, or put it on the line above the one that is meant.',
  });
}

function withoutReason({ rule, place }: Waiver): Finding {
  return finding({
    rule: 'waiver-without-reason',
    level: 'warning',
    place,
    reason: `This waives "${rule}" and does not say why.`,
    remedy: `Add the reason after a colon: waive ${rule}: why it is right here.`,
  });
}
