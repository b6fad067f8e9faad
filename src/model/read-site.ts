import { attachmentReader } from './attachment-findings.ts';
import { type Finding, finding, isError, sortFindings } from './finding.ts';
import { freeze } from './freeze.ts';
import type { Draft, Model } from './model.ts';
import { startOf } from './place.ts';
import { type ReadFile, readFieldsFile, readPassageFile } from './read-file.ts';
import { type Remembered, readRemembering } from './read-remembering.ts';
import { resolver } from './resolve-again.ts';
import { journeySchema, personaSchema } from './schema.ts';
import type { Settings } from './settings.ts';
import { journeyFiles, passageFiles, personaFiles, type SourceFile, sourceReader } from './source-file.ts';
import type { WrittenSite } from './written-site.ts';

export interface ReadSite {
  /** Undefined where any finding is an error. */
  readonly model: Model | undefined;
  readonly draft: Draft;
  /** Sorted by place. */
  readonly findings: readonly Finding[];
}

/** @param edited source files, from the root; where they are given, all other files are taken to be as they were */
export type SiteReader = (root: string, settings: Settings, edited?: readonly string[]) => Promise<ReadSite>;

/**
 * Reads `personas/`, `journeys/` and `content/` under a root into one frozen model. Every fault of every file is a
 * finding; nothing that a file says makes this throw.
 */
export const readSite: SiteReader = (root, settings) => siteReader()(root, settings);

/** What a reader remembers of the files that it has read. */
export interface Readings {
  readonly personas: Remembered<WrittenSite['personas'][number]>;
  readonly journeys: Remembered<WrittenSite['journeys'][number]>;
  readonly passages: Remembered<WrittenSite['passages'][number]>;
}

/** Where a reader's memory is kept from one process to the next. */
export interface ReadingStore {
  load(): Promise<Readings>;
  save(readings: Readings): Promise<void>;
}

const noReadings: Readings = { personas: new Map(), journeys: new Map(), passages: new Map() };

/** A reader that reads a file again only when its text is another than the last time. */
export function siteReader(store?: ReadingStore): SiteReader {
  let before: Readings | undefined;
  const readPersonas = sourceReader(personaFiles);
  const readJourneys = sourceReader(journeyFiles);
  const readPassages = sourceReader(passageFiles);
  const resolve = resolver();
  const attachmentFindings = attachmentReader();

  return async (root, settings, edited) => {
    const loading = before ?? store?.load() ?? noReadings;
    const personas = readPersonas(root, edited);
    const journeys = readJourneys(root, edited);
    const passages = readPassages(root, edited);
    const known = await loading;
    const reading = { lang: settings.lang, passages: settings.passages };
    const readings: Readings = {
      personas: readRemembering(personas.files, known.personas, one => readFieldsFile(one, personaSchema)),
      journeys: readRemembering(journeys.files, known.journeys, one => readFieldsFile(one, journeySchema)),
      passages: readRemembering(
        passages.files,
        known.passages,
        one => readPassageFile(one, reading),
        JSON.stringify(reading),
      ),
    };
    // Once: between the edits of one process, its memory is enough.
    const saved = before ? undefined : store?.save(readings);
    before = readings;
    const read = {
      personas: readsOf(readings.personas),
      journeys: readsOf(readings.journeys),
      passages: readsOf(readings.passages),
    };
    const files = [...read.personas, ...read.journeys, ...read.passages];
    const written = {
      personas: writtenOf(read.personas),
      journeys: writtenOf(read.journeys),
      passages: writtenOf(read.passages),
    };
    const { model, findings: unresolved } = resolve(root, settings, {
      ...written,
      texts: new Map(passages.files.map(({ file, text }) => [file, text])),
      waivers: files.flatMap(one => one.waivers),
      unread: {
        personas: unreadOf(personas.unread, read.personas),
        journeys: unreadOf(journeys.unread, read.journeys),
        needs: unreadOf(passages.unread, read.passages),
      },
    });
    const findings = [
      ...[personas, journeys, passages].flatMap(one => [...one.findings, ...idTwice(one.files)]),
      ...files.flatMap(one => one.findings),
      ...(await attachmentFindings(
        root,
        written.passages.flatMap(({ body }) => body.attachments),
        edited !== undefined,
      )),
      ...unresolved,
    ];
    await saved;
    freeze(model);
    return {
      model: findings.some(isError) ? undefined : model,
      draft: model,
      findings: sortFindings(findings),
    };
  };
}

function readsOf<As>(remembered: Remembered<As>): ReadFile<As>[] {
  return [...remembered.values()].map(({ read }) => read);
}

function writtenOf<As>(read: readonly ReadFile<As>[]): As[] {
  return read.flatMap(({ written }) => (written === undefined ? [] : [written]));
}

function unreadOf(unread: readonly string[], read: readonly ReadFile<unknown>[]): ReadonlySet<string> {
  return new Set([...unread, ...read.flatMap(one => one.unread)]);
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
