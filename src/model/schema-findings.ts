import type { z } from 'zod';
import { type Finding, finding } from './finding.ts';
import { nearest } from './nearest.ts';
import { type KeyPath, type Place, placeKey, placeOf } from './place.ts';
import type { YamlText } from './read-yaml.ts';
import { keysAt } from './schema-keys.ts';

type Issue = z.core.$ZodIssue;

/** Stands for whatever else could be under the same key. */
const anyOther = '*';

/** What a schema says against a YAML text, in plain words, each at its place. */
export function schemaFindings(schema: z.ZodType, yaml: YamlText, issues: readonly Issue[]): Finding[] {
  const { value, places, keys } = yaml;
  const misspelt = new Set<string>();
  const findings: Finding[] = [];
  const plain = issues.map(issue => withinUnion(issue, value));
  for (const issue of plain.flat()) {
    if (issue.code !== 'unrecognized_keys') continue;
    const path = keyPath(issue.path);
    const known = keysAt(schema, path);
    const free = known.filter(key => valueAt(value, [...path, key]) === undefined);
    for (const key of issue.keys) {
      const meant = nearest(key, free);
      if (meant) misspelt.add(placeKey([...path, meant])).add(placeKey([...path, anyOther]));
      const place = keys[placeKey([...path, key])] ?? placeOf({ places }, ...path);
      findings.push(unknownKey(key, meant, known, place));
    }
  }
  for (const issue of plain.flat()) {
    if (issue.code === 'unrecognized_keys') continue;
    const path = keyPath(issue.path);
    // Its name is there, and only misspelt; or one of two that would do is.
    if (misspelt.has(placeKey(path))) continue;
    if (issue.code === 'custom' && misspelt.has(placeKey([...path.slice(0, -1), anyOther]))) continue;
    findings.push(describe(issue, path, valueAt(value, path), placeOf({ places }, ...path)));
  }
  return findings;
}

/** Where a value may have several shapes, what is wrong with it in the shape that it was meant to have. */
function withinUnion(issue: Issue, value: unknown): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find(
    errors => errors.length > 0 && !errors.some(one => one.code === 'invalid_type' && one.path.length === 0),
  );
  if (!meant) return [issue];
  return meant.flatMap(inner => withinUnion({ ...inner, path: [...issue.path, ...inner.path] }, value));
}

function unknownKey(key: string, meant: string | undefined, known: readonly string[], place: Place): Finding {
  return finding({
    rule: 'unknown-key',
    place,
    reason: `No key is named "${shortened(key)}" here.`,
    remedy: meant ? `Did you mean "${meant}"?` : `The keys here are ${listed(known, 'and')}.`,
    expected: meant ? [meant] : known,
  });
}

function describe(issue: Issue, path: KeyPath, found: unknown, place: Place): Finding {
  const name = nameOf(path);
  if (found === undefined) {
    const choice = issue.code === 'invalid_value' ? ` with ${listed(issue.values)}` : '';
    const instead = issue.code === 'custom' ? `, ${issue.message}` : choice;
    const reason = `${name} is missing.`;
    return finding({ rule: 'missing-key', place, reason, remedy: `Add “${path.at(-1)}: …”${instead}.` });
  }
  const { wanted, expected } = wantedBy(issue, found);
  const meant = typeof found === 'string' && expected ? nearest(found, expected) : undefined;
  return finding({
    rule: 'wrong-value',
    place,
    reason: `${name} cannot be ${shown(found)}.`,
    remedy: meant ? `Did you mean "${meant}"?` : (listMeant(path, found) ?? remedyFor(found, wanted)),
    expected,
  });
}

function remedyFor(found: unknown, wanted: string): string {
  const isBare = typeof found === 'number' || typeof found === 'boolean';
  if (isBare && wanted.startsWith('text')) return `Put it in quotes: "${found}".`;
  if (typeof found === 'string' && wanted.includes('number') && isNumber(found)) {
    return `Write it without the quotes: ${found.trim()}.`;
  }
  if (typeof found === 'string' && wanted === 'a list') return `Write it as a list: ${asList(found)}.`;
  if (found === null) return `Write ${wanted}, or take the line away if it is not required.`;
  return `Write ${wanted}.`;
}

/** Several ids in one text, where one id or a list of them may stand. */
function listMeant(path: KeyPath, found: unknown): string | undefined {
  const isOne = path.length === 1 && path[0] === 'persona';
  if (!isOne || typeof found !== 'string' || !found.includes(',')) return undefined;
  return `Write several as a list: ${asList(found)}.`;
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

/** `one, another` was meant to be `[one, another]`. */
function asList(text: string): string {
  return `[${shortened(text)
    .split(/\s*,\s*/)
    .join(', ')}]`;
}

function wantedBy(issue: Issue, found: unknown): { wanted: string; expected?: string[] } {
  switch (issue.code) {
    case 'invalid_type':
      return { wanted: typeNames[issue.expected] ?? issue.expected };
    case 'invalid_union': {
      const types = issue.errors.flat().flatMap(one => (one.code === 'invalid_type' ? [one.expected] : []));
      return { wanted: [...new Set(types.map(type => typeNames[type] ?? type))].join(' or ') };
    }
    case 'invalid_value':
      return { wanted: listed(issue.values), expected: issue.values.map(String) };
    case 'invalid_format':
      return {
        wanted:
          issue.format === 'date'
            ? 'a date such as 2026-03-31'
            : 'a name of small letters, digits and single hyphens, and none that Windows keeps for a device',
      };
    case 'too_small':
      if (issue.origin === 'number')
        return { wanted: `a number above ${issue.inclusive ? `or at ${issue.minimum}` : issue.minimum}` };
      return { wanted: Array.isArray(found) ? 'one at least' : 'some text' };
    case 'too_big':
      return {
        wanted: issue.origin === 'array' ? `${issue.maximum} at the most` : `${issue.maximum} or less`,
      };
    case 'invalid_key':
      return { wanted: 'some text before every colon' };
    default:
      return { wanted: issue.message };
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  tuple: 'a list of two',
  object: 'lines of “key: value”',
  record: 'lines of “key: value”',
};

function shown(found: unknown): string {
  if (typeof found === 'string') return found.trim() === '' ? 'empty' : `"${shortened(found)}"`;
  if (found === null) return 'left empty';
  if (Array.isArray(found)) return found.length === 0 ? 'an empty list' : `a list of ${found.length}`;
  if (typeof found === 'object') return 'lines of “key: value”';
  return String(found);
}

function shortened(text: string): string {
  const [...characters] = text.slice(0, 130);
  return text.length > 60 ? `${characters.slice(0, 60).join('')}…` : text;
}

/** `entry.channel` reads as itself; places in a list are counted from one, as people do. */
function nameOf(path: KeyPath): string {
  if (path.length === 0) return 'The file';
  return `"${path.map(part => (typeof part === 'number' ? `${part + 1}` : shortened(part))).join('.')}"`;
}

function listed(values: readonly unknown[], word = 'or'): string {
  const quoted = values.map(value => `"${value}"`);
  return quoted.length < 2 ? quoted.join() : `${quoted.slice(0, -1).join(', ')} ${word} ${quoted.at(-1)}`;
}

function keyPath(path: readonly PropertyKey[]): KeyPath {
  return path.map(part => (typeof part === 'symbol' ? String(part) : part));
}

function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (within, part) =>
      typeof within === 'object' && within !== null && Object.hasOwn(within, part)
        ? Reflect.get(within, part)
        : undefined,
    value,
  );
}
