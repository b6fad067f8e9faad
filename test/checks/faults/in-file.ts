import type { Fault } from './fault.ts';

/** A fault that is one edit of one file. */
export function inFile(rule: string, file: string, ok: string, notOk: string): Fault {
  return { rule, files: { [file]: { ok, notOk } } };
}
