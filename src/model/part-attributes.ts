import type { z } from 'zod';
import type { Attachment } from './attachment-findings.ts';
import { type Finding, finding } from './finding.ts';
import { nearest } from './nearest.ts';
import { isWayToFile } from './parts/attributes.ts';
import type { Part } from './parts/part.ts';
import type { Place } from './place.ts';
import type { Tag } from './tags.ts';

/** What a part's attributes are wrong in, and the files that they name, if nothing is. */
export function readAttributes(
  name: string,
  part: Part,
  tag: Tag,
  opening: Place,
): { findings: Finding[]; attachments: Attachment[] } {
  const { values, places, findings } = literals(name, tag, opening);
  const checked = part.attributes.safeParse(Object.fromEntries(values));
  const place = (attribute: string) => places.get(attribute) ?? opening;
  const known = Object.keys(part.attributes.shape);
  const misspelt = new Set<string>();
  for (const issue of checked.error?.issues ?? []) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const attribute of issue.keys) {
      const meant = nearest(
        attribute,
        known.filter(one => !places.has(one)),
      );
      if (meant) misspelt.add(meant);
      findings.push(unknownAttribute(name, attribute, meant, known, place(attribute)));
    }
  }
  for (const issue of checked.error?.issues ?? []) {
    const [attribute] = issue.path;
    if (typeof attribute !== 'string') continue;
    const meaning = part.attributes.shape[attribute]?.description ?? '';
    const written = values.get(attribute);
    if (written !== undefined) findings.push(wrong(attribute, written, meaning, issue, place(attribute)));
    else if (!misspelt.has(attribute) && !places.has(attribute))
      findings.push(missing(name, attribute, meaning, opening));
  }
  const attachments = Object.entries(part.files).flatMap(([attribute, kind]) => {
    const path = values.get(attribute);
    const isSound = path !== undefined && isWayToFile(path) && !findings.some(isAt(place(attribute)));
    return isSound ? [{ kind, path: path.trim(), place: place(attribute) }] : [];
  });
  return { findings, attachments };
}

/** Attributes whose value is written in quotes. Everything else is code, and nobody could say what it comes to. */
function literals(name: string, tag: Tag, opening: Place) {
  const values = new Map<string, string>();
  const places = new Map<string, Place>();
  const findings: Finding[] = [];
  for (const attribute of tag.attributes) {
    const place = placeIn(attribute, opening);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      findings.push(inBraces(`An attribute of ${name}`, 'name', place));
      continue;
    }
    places.set(attribute.name, place);
    if (typeof attribute.value === 'string') values.set(attribute.name, attribute.value);
    else if (attribute.value === null || attribute.value === undefined) values.set(attribute.name, '');
    else findings.push(inBraces(`"${attribute.name}"`, attribute.name, place));
  }
  return { values, places, findings };
}

/** The parser says where an attribute stands, though its types do not know. */
function placeIn(attribute: Tag['attributes'][number], opening: Place): Place {
  const { start, end } = attribute.position ?? {};
  if (!start || !end) return opening;
  return { ...opening, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function isAt(place: Place): (one: Finding) => boolean {
  return one => one.line === place.line && one.column === place.column;
}

function inBraces(what: string, attribute: string, place: Place): Finding {
  return finding({
    rule: 'wrong-attribute',
    place,
    reason: `${what} is written in braces, which is code.`,
    remedy: `Write it in quotes: ${attribute}="…".`,
  });
}

function unknownAttribute(
  name: string,
  attribute: string,
  meant: string | undefined,
  known: readonly string[],
  place: Place,
): Finding {
  const taken = known.length === 0 ? 'no attribute' : known.map(one => `"${one}"`).join(', ');
  return finding({
    rule: 'unknown-attribute',
    place,
    reason: `${name} has no attribute named "${attribute}".`,
    remedy: meant ? `Did you mean "${meant}"?` : `It takes ${taken}.`,
    expected: meant ? [meant] : known,
  });
}

function missing(name: string, attribute: string, meaning: string, place: Place): Finding {
  return finding({
    rule: 'missing-attribute',
    place,
    reason: `${name} has no "${attribute}".`,
    remedy: `Add ${attribute}="…": ${meaning}.`,
  });
}

function wrong(
  attribute: string,
  written: string,
  meaning: string,
  issue: z.core.$ZodIssue,
  place: Place,
): Finding {
  const isEmpty = issue.code === 'too_small';
  return finding({
    rule: 'wrong-attribute',
    place,
    reason: isEmpty
      ? `"${attribute}" is empty.`
      : `"${attribute}" cannot be "${written.trim().slice(0, 60)}".`,
    remedy: `Write ${meaning}.`,
  });
}
