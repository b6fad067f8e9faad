import type { Root } from 'mdast';
import type { z } from 'zod';
import { attachmentFindings } from './attachment-findings.ts';
import { countWords } from './count-words.ts';
import { type Finding, finding, isError, sortFindings } from './finding.ts';
import { freeze } from './freeze.ts';
import type { Model } from './model.ts';
import { type Places, placeOf, startOf } from './place.ts';
import { readBlocks } from './read-blocks.ts';
import { readLinks } from './read-links.ts';
import { readParts } from './read-parts.ts';
import { readPassage } from './read-passage.ts';
import { readPictures } from './read-pictures.ts';
import { type Waiver, waiversInYaml } from './read-waivers.ts';
import { readYaml, type YamlText } from './read-yaml.ts';
import { resolve } from './resolve.ts';
import { journeySchema, passageSchema, personaSchema } from './schema.ts';
import { schemaFindings } from './schema-findings.ts';
import type { Settings } from './settings.ts';
import { journeyFiles, passageFiles, personaFiles, readSourceFiles, type SourceFile } from './source-file.ts';
import { summarise } from './summarise.ts';
import type { Written, WrittenBody, WrittenSite } from './written-site.ts';

export interface ReadSite {
  /** Undefined where any finding is an error. */
  readonly model: Model | undefined;
  /** Sorted by place. */
  readonly findings: readonly Finding[];
}

/**
 * Reads `personas/`, `journeys/` and `content/` under a root into one frozen model. Every fault of every file is a
 * finding; nothing that a file says makes this throw.
 */
export async function readSite(root: string, settings: Settings): Promise<ReadSite> {
  const [personas, journeys, passages] = await Promise.all([
    readSourceFiles(root, personaFiles),
    readSourceFiles(root, journeyFiles),
    readSourceFiles(root, passageFiles),
  ]);
  const findings = [personas, journeys, passages].flatMap(read => read.findings);
  // One by one: a file may hold more faults than a call takes arguments.
  const report: Report = more => more.forEach(one => void findings.push(one));
  const waivers: Waiver[] = [];

  for (const read of [personas, journeys, passages]) report(idTwice(read.files));
  const unread = {
    personas: new Set(personas.unread),
    journeys: new Set(journeys.unread),
    needs: new Set(passages.unread),
  };
  const writtenPassages = passages.files.flatMap(source =>
    readWrittenPassage(source, settings.lang, unread.needs, waivers, report),
  );
  const attachments = writtenPassages.flatMap(({ body }) => body.attachments);
  report(await attachmentFindings(root, attachments));
  const { model, findings: unresolved } = resolve(root, settings, {
    personas: personas.files.flatMap(source =>
      readFields(source, personaSchema, unread.personas, waivers, report),
    ),
    journeys: journeys.files.flatMap(source =>
      readFields(source, journeySchema, unread.journeys, waivers, report),
    ),
    passages: writtenPassages,
    waivers,
    unread,
  });
  report(unresolved);
  return { model: findings.some(isError) ? undefined : freeze(model), findings: sortFindings(findings) };
}

type Report = (findings: readonly Finding[]) => void;

function readFields<Schema extends z.ZodType>(
  { id, file, text }: SourceFile,
  schema: Schema,
  unread: Set<string>,
  waivers: Waiver[],
  report: Report,
): Written<z.output<Schema>>[] {
  const yaml = readYaml(text, file);
  report(yaml.findings);
  waivers.push(...waiversInYaml(text, file));
  const fields = checkShape(yaml, schema, report);
  if (fields !== undefined) return [{ id, file, fields, places: yaml.places }];
  unread.add(id);
  return [];
}

function readWrittenPassage(
  { id, file, text }: SourceFile,
  lang: string,
  unread: Set<string>,
  waivers: Waiver[],
  report: Report,
): WrittenSite['passages'] {
  const { frontmatter, tree, waivers: own, findings } = readPassage(text, file);
  report(findings);
  waivers.push(...own);
  const fields = frontmatter && checkShape(frontmatter, passageSchema, report);
  if (fields?.beat === 'proof' && fields.evidence.length === 0) {
    report([proofWithoutEvidence(frontmatter?.places ?? {})]);
  }
  if (fields !== undefined && tree !== undefined) {
    const body = readBody(tree, file, lang, report);
    return [{ id, file, fields, places: frontmatter?.places ?? {}, body }];
  }
  // Whichever of the two it was meant to answer.
  unread.add(id).add(needIn(frontmatter?.value) ?? id);
  return [];
}

function needIn(value: unknown): string | undefined {
  const names = typeof value === 'object' && value !== null && 'need' in value;
  return names && typeof value.need === 'string' ? value.need : undefined;
}

function readBody(tree: Root, file: string, lang: string, report: Report): WrittenBody {
  const { links, addresses, findings } = readLinks(tree, file);
  report(findings);
  const { parts, attachments, findings: misused } = readParts(tree, file);
  report(misused);
  const pictures = readPictures(tree, file);
  report(pictures.findings);
  const blocks = readBlocks(tree, file);
  return {
    words: countWords(tree, lang),
    summary: summarise(tree),
    links,
    addresses,
    parts,
    blocks,
    attachments: [...attachments, ...pictures.attachments],
  };
}

function checkShape<Schema extends z.ZodType>(
  yaml: YamlText,
  schema: Schema,
  report: Report,
): z.output<Schema> | undefined {
  if (yaml.findings.length > 0) return undefined;
  // An empty file holds null; its missing keys say more than that.
  const value = yaml.value ?? {};
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  report(schemaFindings(schema, { ...yaml, value }, checked.error.issues));
  return undefined;
}

function proofWithoutEvidence(places: Places): Finding {
  return finding({
    rule: 'proof-without-evidence',
    place: placeOf({ places }, 'beat'),
    reason: 'A proof says what it rests on, and this one does not yet.',
    remedy: 'Add “evidence:”, a list in which each entry has “what”, “source” and “date”.',
  });
}

function idTwice(files: readonly SourceFile[]): Finding[] {
  const first = new Map<string, string>();
  return files.flatMap(({ id, file }) => {
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, file);
      return [];
    }
    const reason = `${other} has the name "${id}" already, and a name is given once, whatever the folder.`;
    const remedy = 'Rename one of the two files.';
    return finding({ rule: 'duplicate-id', place: startOf(file), reason, remedy });
  });
}
