import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { decode } from './decode.ts';
import { type Finding, finding } from './finding.ts';
import { pointsIn } from './lines.ts';
import { type Lock, lockFile, lockSchema } from './lock.ts';
import { parseJson } from './parse-json.ts';
import { type KeyPath, type Place, placeKey, placeOf, startOf } from './place.ts';
import { isThere, readWithin } from './read-within.ts';
import { readYaml, type YamlText } from './read-yaml.ts';

export interface ReadLock {
  /** Undefined before the first build, and where there are findings. */
  readonly lock: Lock | undefined;
  readonly findings: readonly Finding[];
}

/** In bytes: enough for a site of a hundred thousand stops. */
const largestLock = 8 * 1024 * 1024;
/** In characters: up to this size, a fault is told with its place in the file. */
const largestLocated = 256 * 1024;

/**
 * Reads the addresses that the last build has left. What is damaged, or another program's, is a finding: a lock that is
 * passed over would be written over, and every address in it forgotten.
 */
export function readLock(root: string): ReadLock {
  return lockReader()(root);
}

/** The same, for whoever reads it again and again: as long as the text is the same, so is the lock. */
export function lockReader(): (root: string) => ReadLock {
  let last: { readonly text: string; readonly read: ParsedLock } | undefined;
  return root =>
    readLockBy(root, text => {
      if (last?.text !== text) last = { text, read: parseLock(text) };
      return last.read;
    });
}

function readLockBy(givenRoot: string, parse: (text: string) => ParsedLock): ReadLock {
  const root = realpathSync.native(givenRoot);
  if (!isThere(join(root, lockFile))) return { lock: undefined, findings: [] };
  const findings: Finding[] = [];
  const within = { root, file: lockFile, report: (one: Finding) => void findings.push(one) };
  const bytes = readWithin(within, largestLock, takeBack);
  if (!bytes) return { lock: undefined, findings };
  const { text, findings: foreignBytes } = decode(bytes, lockFile);
  findings.push(...foreignBytes);
  const read = text === undefined || findings.length > 0 ? undefined : parse(text);
  return { lock: read?.lock, findings: read?.fault ? [read.fault] : findings };
}

interface ParsedLock {
  readonly lock?: Lock;
  readonly fault?: Finding;
}

/** The first fault is the only one: what mends it mends the whole file. */
function parseLock(text: string): ParsedLock {
  const conflict = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/m.exec(text);
  if (conflict) return { fault: inConflict(pointsIn(text)(conflict.index).line) };
  const parsed = parseJson(text, lockFile);
  if ('stop' in parsed) return { fault: damaged('From here on, this is not JSON.', parsed.stop) };
  const { value } = parsed;
  if (versionIn(value) > 1) return { fault: newer() };
  const checked = lockSchema.safeParse(value);
  if (!checked.success) return { fault: misshapen(text, checked.error.issues) };
  return isWhole(checked.data, text) ? { lock: checked.data } : { fault: wrongKey(text) };
}

function versionIn(value: unknown): number {
  const isVersioned = typeof value === 'object' && value !== null && 'version' in value;
  return isVersioned && typeof value.version === 'number' ? value.version : 0;
}

/**
 * Whether a lock says all that its text does. Nothing in a lock has spaces or escapes, so what is missing is a key that
 * stood there twice, or one that is never read.
 */
function isWhole(lock: Lock, text: string): boolean {
  return JSON.stringify(lock).length === text.replaceAll(/\s+/g, '').length;
}

function wrongKey(text: string): Finding {
  const rules = ['duplicate-key', 'forbidden-key'];
  const found = located(text).findings.find(({ ruleId }) => rules.includes(ruleId ?? ''));
  return found ?? damaged('A key stands here twice, or is not as a build writes it.', startOf(lockFile));
}

function misshapen(text: string, issues: readonly z.core.$ZodIssue[]): Finding {
  const { places, keys } = located(text);
  const [first = { path: [], place: startOf(lockFile) }] = issues
    .map(issue => {
      const path = pathOf(issue);
      return { path, place: keys[placeKey(path)] ?? placeOf({ places }, ...path) };
    })
    .sort((one, other) => one.place.line - other.place.line || one.place.column - other.place.column);
  const name = first.path.length > 0 ? `"${shortened(first.path.join('.'))}"` : 'The file';
  return damaged(`${name} is not what a build writes there.`, first.place);
}

/** JSON is YAML, whose reader knows where everything stands, and takes its time over a large file. */
function located(text: string): Omit<YamlText, 'value'> {
  if (text.length <= largestLocated) return readYaml(text, lockFile);
  return { places: { [placeKey([])]: startOf(lockFile) }, keys: {}, findings: [] };
}

/** A key that does not belong is pointed to itself, and not what it stands in. */
function pathOf(issue: z.core.$ZodIssue): KeyPath {
  const path = issue.path.map(part => (typeof part === 'symbol' ? String(part) : part));
  return issue.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path;
}

const takeBack = `Take the last good one back: git checkout HEAD -- ${lockFile}. The next build brings it up to date.`;

function damaged(reason: string, place: Place): Finding {
  return finding({ rule: 'damaged-lock', place, reason, remedy: takeBack });
}

function newer(): Finding {
  return finding({
    rule: 'newer-lock',
    place: startOf(lockFile),
    reason: 'This file was written by a newer Throughline, which keeps addresses in another form.',
    remedy: 'Update Throughline to the version that wrote it.',
  });
}

function inConflict(line: number): Finding {
  return finding({
    rule: 'lock-in-conflict',
    place: { file: lockFile, line, column: 1, endLine: line, endColumn: 8 },
    reason: 'Two branches have each changed the addresses of pages, and git has left both versions here.',
    remedy: `Take that of the published branch, as with git checkout main -- ${lockFile}, and run build, which brings it up to date.`,
  });
}

function shortened(text: string): string {
  return text.length > 60 ? `${[...text.slice(0, 130)].slice(0, 60).join('')}…` : text;
}
