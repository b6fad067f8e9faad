import type { Root } from 'mdast';
import type { z } from 'zod';
import { codeFindings } from './code-findings.ts';
import { countWords } from './count-words.ts';
import { type Finding, finding } from './finding.ts';
import { type Places, placeOf } from './place.ts';
import { readBlocks } from './read-blocks.ts';
import { readHeadingIds, readIds } from './read-ids.ts';
import { readLinks } from './read-links.ts';
import { readParts } from './read-parts.ts';
import { readPassage } from './read-passage.ts';
import { readPictures } from './read-pictures.ts';
import { type Waiver, waiversInYaml } from './read-waivers.ts';
import { readYaml, type YamlText } from './read-yaml.ts';
import { passageSchema } from './schema.ts';
import { schemaFindings } from './schema-findings.ts';
import type { Settings } from './settings.ts';
import type { SourceFile } from './source-file.ts';
import { summarise } from './summarise.ts';
import type { Written, WrittenBody, WrittenSite } from './written-site.ts';

/** What one file comes to by itself, whatever the others say. */
export interface ReadFile<As> {
  /** Undefined where the file is too faulty to be one. */
  readonly written: As | undefined;
  /** The ids that it was meant to stand for, where it does not. */
  readonly unread: readonly string[];
  readonly waivers: readonly Waiver[];
  readonly findings: readonly Finding[];
}

type ReadPassageFile = ReadFile<WrittenSite['passages'][number]>;

/** Reads a persona or a journey. */
export function readFieldsFile<Schema extends z.ZodType>(
  { id, file, text }: SourceFile,
  schema: Schema,
): ReadFile<Written<z.output<Schema>>> {
  const yaml = readYaml(text, file);
  const { fields, findings } = checkShape(yaml, schema);
  return {
    written: fields === undefined ? undefined : { id, file, fields, places: yaml.places },
    unread: fields === undefined ? [id] : [],
    waivers: waiversInYaml(text, file),
    findings: [...yaml.findings, ...findings],
  };
}

/** How a site reads its passages. */
export interface PassageReading extends Pick<Settings, 'passages'> {
  /** Of the site, in which its words are counted. */
  readonly lang: string;
}

export function readPassageFile({ id, file, text }: SourceFile, reading: PassageReading): ReadPassageFile {
  const { frontmatter, tree, waivers, findings } = readPassage(text, file);
  const shape = frontmatter && checkShape(frontmatter, passageSchema);
  const places = frontmatter?.places ?? {};
  const fields = shape?.fields;
  const said = [...findings, ...(shape?.findings ?? [])];
  if (fields?.beat === 'proof' && fields.evidence.length === 0) said.push(proofWithoutEvidence(places));
  if (fields === undefined || tree === undefined)
    // Whichever of the two it was meant to answer.
    return { written: undefined, unread: [id, needIn(frontmatter?.value) ?? id], waivers, findings: said };
  const { body, findings: inBody } = readBody(tree, file, reading);
  return {
    written: { id, file, fields, places, body },
    unread: [],
    waivers,
    findings: [...said, ...inBody],
  };
}

function needIn(value: unknown): string | undefined {
  const names = typeof value === 'object' && value !== null && 'need' in value;
  return names && typeof value.need === 'string' ? value.need : undefined;
}

function readBody(
  tree: Root,
  file: string,
  { lang, passages }: PassageReading,
): { body: WrittenBody; findings: Finding[] } {
  const { links, addresses, anchors, findings } = readLinks(tree, file);
  const { parts, attachments, findings: misused } = readParts(tree, file, passages);
  const code = passages === 'trusted' ? [] : codeFindings(tree, file);
  const pictures = readPictures(tree, file);
  return {
    body: {
      words: countWords(tree, lang),
      summary: summarise(tree),
      links,
      addresses,
      anchors,
      ids: readIds(tree),
      headingIds: readHeadingIds(tree),
      parts,
      blocks: readBlocks(tree, file),
      attachments: [...attachments, ...pictures.attachments],
    },
    findings: [...findings, ...misused, ...pictures.findings, ...code],
  };
}

function checkShape<Schema extends z.ZodType>(
  yaml: YamlText,
  schema: Schema,
): { fields: z.output<Schema> | undefined; findings: readonly Finding[] } {
  if (yaml.findings.length > 0) return { fields: undefined, findings: [] };
  // An empty file holds null; its missing keys say more than that.
  const value = yaml.value ?? {};
  const checked = schema.safeParse(value);
  if (checked.success) return { fields: checked.data, findings: [] };
  return { fields: undefined, findings: schemaFindings(schema, { ...yaml, value }, checked.error.issues) };
}

function proofWithoutEvidence(places: Places): Finding {
  return finding({
    rule: 'proof-without-evidence',
    place: placeOf({ places }, 'beat'),
    reason: 'A proof says what it rests on, and this one does not yet.',
    remedy: 'Add “evidence:”, a list in which each entry has “what”, “source” and “date”.',
  });
}
