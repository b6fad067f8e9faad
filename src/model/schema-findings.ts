import { z } from 'zod';
import { type Finding, finding } from './finding.ts';
import { nearest } from './nearest.ts';
import { type KeyPath, type Place, placeKey, placeOf } from './place.ts';
import type { YamlText } from './read-yaml.ts';

type Issue = z.core.$ZodIssue;

/** What a schema says against a YAML text, in plain words, each at its place. */
export function schemaFindings(
  schema: z.ZodType,
  { value, places, keys }: YamlText,
  issues: readonly Issue[],
): Finding[] {
  const located = { places };
  const misspelt = new Set<string>();
  const findings: Finding[] = [];
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const path = keyPath(issue.path);
    const known = keysAt(schema, path);
    for (const key of issue.keys) {
      const meant = nearest(
        key,
        known.filter(one => !hasKey(value, path, one)),
      );
      if (meant) misspelt.add(placeKey([...path, meant]));
      findings.push(
        unknownKey(key, meant, known, keys[placeKey([...path, key])] ?? placeOf(located, ...path)),
      );
    }
  }
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') continue;
    const path = keyPath(issue.path);
    if (misspelt.has(placeKey(path))) continue;
    findings.push(describe(issue, path, valueAt(value, path), placeOf(located, ...path)));
  }
  return findings;
}

function unknownKey(key: string, meant: string | undefined, known: readonly string[], place: Place): Finding {
  return finding({
    rule: 'unknown-key',
    place,
    reason: `No key is named "${key}" here.`,
    remedy: meant ? `Did you mean "${meant}"?` : `The keys here are ${listed(known)}.`,
    expected: meant ? [meant] : known,
  });
}

function describe(issue: Issue, path: KeyPath, found: unknown, place: Place): Finding {
  const name = nameOf(path);
  if (found === undefined) {
    return finding({
      rule: 'missing-key',
      place,
      reason: `${capitalised(name)} is missing.`,
      remedy: `Add a line “${path.at(-1)}: …”${issue.code === 'invalid_value' ? ` with ${listed(issue.values)}` : ''}.`,
    });
  }
  const { wanted, expected } = wantedBy(issue, found);
  const meant = typeof found === 'string' && expected ? nearest(found, expected) : undefined;
  return finding({
    rule: 'wrong-value',
    place,
    reason: `Unexpected ${shown(found)} as ${name}, expected ${wanted}.`,
    remedy: meant ? `Did you mean "${meant}"?` : undefined,
    expected,
  });
}

function wantedBy(issue: Issue, found: unknown): { wanted: string; expected?: string[] } {
  switch (issue.code) {
    case 'invalid_type':
      return { wanted: typeNames[issue.expected] ?? issue.expected };
    case 'invalid_union': {
      const types = issue.errors.flat().flatMap(one => (one.code === 'invalid_type' ? [one.expected] : []));
      return { wanted: types.map(type => typeNames[type] ?? type).join(' or ') || 'another value' };
    }
    case 'invalid_value':
      return { wanted: listed(issue.values), expected: issue.values.map(String) };
    case 'invalid_format':
      return {
        wanted:
          issue.format === 'date'
            ? 'a date such as 2026-03-31'
            : 'an id: small letters, digits and single hyphens',
      };
    case 'too_small':
      if (issue.origin === 'number')
        return { wanted: `a number above ${issue.inclusive ? `or at ${issue.minimum}` : issue.minimum}` };
      return { wanted: Array.isArray(found) ? 'one at least' : 'some text' };
    case 'too_big':
      return { wanted: `${issue.maximum} at the most` };
    default:
      return { wanted: issue.message };
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'keys and values',
  record: 'keys and values',
  boolean: 'true or false',
};

function shown(found: unknown): string {
  if (typeof found === 'string')
    return found.trim() === '' ? 'empty text' : `"${found.length > 60 ? `${found.slice(0, 60)}…` : found}"`;
  if (found === null) return 'nothing';
  if (Array.isArray(found)) return found.length === 0 ? 'an empty list' : `a list of ${found.length}`;
  if (typeof found === 'object') return 'keys and values';
  return String(found);
}

/** `entry.channel` reads as itself; places in a list are counted from one, as people do. */
function nameOf(path: KeyPath): string {
  if (path.length === 0) return 'the file';
  return `"${path.map(part => (typeof part === 'number' ? `${part + 1}` : part)).join('.')}"`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function listed(values: readonly unknown[]): string {
  const quoted = values.map(value => `"${value}"`);
  return quoted.length < 2 ? quoted.join() : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

function keyPath(path: readonly PropertyKey[]): KeyPath {
  return path.map(part => (typeof part === 'symbol' ? String(part) : part));
}

function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (within, part) => (typeof within === 'object' && within !== null ? Reflect.get(within, part) : undefined),
    value,
  );
}

function hasKey(value: unknown, path: KeyPath, key: string): boolean {
  return valueAt(value, [...path, key]) !== undefined;
}

/** The keys that a schema knows at a path, read off its JSON Schema. */
function keysAt(schema: z.ZodType, path: KeyPath): string[] {
  let at: JsonSchema[] = [z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })];
  for (const part of path) {
    at = at.flatMap(alternatives).flatMap(one => {
      const inner = typeof part === 'number' ? one.items : one.properties?.[part];
      return isJsonSchema(inner) ? [inner] : [];
    });
  }
  return at
    .flatMap(alternatives)
    .flatMap(one => Object.keys(one.properties ?? {}))
    .filter(key => key !== '$schema');
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

function alternatives(schema: JsonSchema): JsonSchema[] {
  return [schema, ...(schema.anyOf ?? []).filter(isJsonSchema)];
}

function isJsonSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
