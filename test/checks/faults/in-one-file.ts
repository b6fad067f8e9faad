import type { Fault } from './fault.ts';

/** Something that is wrong in one place of one file. */
export function inOneFile(rule: string, file: string, ok: string, notOk: string): Fault {
  return { rule, files: { [file]: { ok, notOk } } };
}
