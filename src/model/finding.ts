import { VFileMessage } from 'vfile-message';
import { byCodeUnit } from './by-code-unit.ts';
import type { Place } from './place.ts';

export type Level = 'error' | 'warning' | 'info';

/**
 * One thing to say, at a place in a file: a vfile message. `ruleId` names the rule, `reason` says what is wrong, `note`
 * what to write instead, `fatal` is true for an error, false for a warning and undefined for information.
 */
export type Finding = VFileMessage;

export interface FindingParts {
  readonly rule: string;
  readonly place: Place;
  /** What is wrong, as a sentence. */
  readonly reason: string;
  /** What to write instead, as a sentence. */
  readonly remedy?: string | undefined;
  /** What could stand at the place instead, word for word. */
  readonly expected?: readonly string[] | undefined;
  /** Where more is said of the rule. */
  readonly url?: string | undefined;
  readonly level?: Level;
}

export function finding({
  rule,
  place,
  reason,
  remedy,
  expected,
  url,
  level = 'error',
}: FindingParts): Finding {
  const message = new VFileMessage(reason, {
    place: {
      start: { line: place.line, column: place.column },
      end: { line: place.endLine, column: place.endColumn },
    },
    source: 'throughline',
    ruleId: rule,
  });
  message.file = place.file;
  message.fatal = level === 'info' ? undefined : level === 'error';
  if (remedy) message.note = remedy;
  if (url) message.url = url;
  if (expected?.length) message.expected = [...expected];
  return message;
}

export function levelOf({ fatal }: Finding): Level {
  return fatal === undefined ? 'info' : fatal ? 'error' : 'warning';
}

export function isError(one: Finding): boolean {
  return one.fatal === true;
}

/** Where its place ends, if it is more than a point. */
export function endOf({ place }: Finding): { readonly line: number; readonly column: number } | undefined {
  return place && 'end' in place ? place.end : undefined;
}

/** What is wrong, and what to write instead. */
export function inFull({ reason, note }: Finding): string {
  return note ? `${reason} ${note}` : reason;
}

/** By file, line, column, rule and reason, and each once. Files go by code unit, so that every machine agrees. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const sorted = findings.toSorted(
    (a, b) =>
      byCodeUnit(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      byCodeUnit(a.ruleId ?? '', b.ruleId ?? '') ||
      byCodeUnit(a.reason, b.reason),
  );
  return sorted.filter((one, at) => {
    const before = sorted[at - 1];
    return !before || before.file !== one.file || before.name !== one.name || before.reason !== one.reason;
  });
}
