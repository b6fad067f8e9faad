import type { Root } from 'mdast';
import type { z } from 'zod';
import { countWords } from './count-words.ts';
import { type Finding, finding, isError, sortFindings } from './finding.ts';
import { freeze } from './freeze.ts';
import type { Model } from './model.ts';
import type { Places } from './place.ts';
import { placeOf, startOf } from './place.ts';
import { readPassage } from './read-passage.ts';
import { readYaml, type YamlText } from './read-yaml.ts';
import { resolve } from './resolve.ts';
import {
  journeySchema,
  passageSchema,
  personaSchema,
  type WrittenJourney,
  type WrittenPassage,
  type WrittenPersona,
} from './schema.ts';
import { schemaFindings } from './schema-findings.ts';
import type { Settings } from './settings.ts';
import { journeyFiles, passageFiles, personaFiles, readSourceFiles, type SourceFile } from './source-file.ts';
import { summarise } from './summarise.ts';

/** One file's words, right in themselves; what they refer to is not looked up yet. */
export interface Written<Words> {
  readonly id: string;
  readonly file: string;
  readonly words: Words;
  readonly places: Places;
}

export interface WrittenBody {
  readonly words: number;
  readonly summary: string;
}

export interface WrittenSite {
  readonly personas: readonly Written<WrittenPersona>[];
  readonly journeys: readonly Written<WrittenJourney>[];
  readonly passages: readonly (Written<WrittenPassage> & { readonly body: WrittenBody })[];
  /** Ids whose files are there but could not be read, so that nobody is told that they are missing. */
  readonly unread: ReadonlySet<string>;
}

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
  const report = (...more: readonly Finding[]) => void findings.push(...more);

  for (const read of [personas, journeys, passages]) report(...idTwice(read.files));
  const written: WrittenSite = {
    personas: personas.files.flatMap(source => readWords(source, personaSchema, report)),
    journeys: journeys.files.flatMap(source => readWords(source, journeySchema, report)),
    passages: passages.files.flatMap(source => readWrittenPassage(source, settings.lang, report)),
    unread: new Set(),
  };
  const known = new Set([written.personas, written.journeys, written.passages].flat().map(one => one.file));
  const unread = [personas, journeys, passages]
    .flatMap(read => [...read.files.map(({ file }) => file), ...read.findings.flatMap(one => one.file ?? [])])
    .filter(file => !known.has(file));
  const { model, findings: unresolved } = resolve(root, settings, {
    ...written,
    unread: new Set(unread.map(idOf)),
  });
  report(...unresolved);
  return { model: findings.some(isError) ? undefined : freeze(model), findings: sortFindings(findings) };
}

type Report = (...findings: readonly Finding[]) => void;

function readWords<Schema extends z.ZodType>(
  { id, file, text }: SourceFile,
  schema: Schema,
  report: Report,
): Written<z.output<Schema>>[] {
  const yaml = readYaml(text, file);
  report(...yaml.findings);
  const words = checkShape(yaml, schema, report);
  return words === undefined ? [] : [{ id, file, words, places: yaml.places }];
}

function readWrittenPassage(
  { id, file, text }: SourceFile,
  lang: string,
  report: Report,
): WrittenSite['passages'] {
  const { frontmatter, tree, findings } = readPassage(text, file);
  report(...findings);
  if (findings.some(one => one.ruleId === 'missing-frontmatter')) return [];
  const words = checkShape(frontmatter, passageSchema, report);
  if (words === undefined || tree === undefined) return [];
  const { places } = frontmatter;
  if (words.beat === 'proof' && words.evidence.length === 0) report(proofWithoutEvidence(file, places));
  return [{ id, file, words, places, body: readBody(tree, lang) }];
}

function readBody(tree: Root, lang: string): WrittenBody {
  return { words: countWords(tree, lang), summary: summarise(tree) };
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
  report(...schemaFindings(schema, { ...yaml, value }, checked.error.issues));
  return undefined;
}

function proofWithoutEvidence(file: string, places: Places): Finding {
  return finding({
    rule: 'proof-without-evidence',
    place: placeOf({ places }, 'beat'),
    reason: 'A proof says what it rests on, and this one does not.',
    remedy: `Add “evidence:” to ${file}, a list of “what”, “source” and “date”.`,
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
    const reason = `The id "${id}" is taken by ${other}.`;
    return finding({
      rule: 'duplicate-id',
      place: startOf(file),
      reason,
      remedy: 'Rename one of the two files.',
    });
  });
}

function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\..*$/, '');
}
