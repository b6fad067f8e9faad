import type { Fault } from './fault.ts';

/** By file: a stretch of it, and what stands there instead, with marks. */
export type Seeds = Readonly<Record<string, readonly [ok: string, notOk: string]>>;

/** Faults that one rule has to find. */
export function seeded(rule: string, ...faults: readonly Seeds[]): Fault[] {
  return faults.map(seeds => ({
    rule,
    files: Object.fromEntries(Object.entries(seeds).map(([file, [ok, notOk]]) => [file, { ok, notOk }])),
  }));
}
