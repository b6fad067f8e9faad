import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnit } from './by-code-unit.ts';
import { decode } from './decode.ts';
import { type Finding, finding } from './finding.ts';
import { idFrom, isId } from './id.ts';
import { startOf } from './place.ts';
import { type FileWithin, isThere, readWithin, realPathWithin, unreadable } from './read-within.ts';

/** A text file of the site, decoded. */
export interface SourceFile {
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  /** The file's name without its extension. */
  readonly id: string;
  readonly text: string;
}

export interface SourceFiles {
  /** Sorted by path. */
  readonly files: readonly SourceFile[];
  /** The ids that files stand for which could not be read. */
  readonly unread: readonly string[];
  readonly findings: readonly Finding[];
}

/** In bytes. A passage of this size is a book; anything larger is not text that somebody wrote. */
const largestFile = 256 * 1024;
const smaller = 'Split it in several, or move what is not text to public/.';

interface Wanted {
  /** `personas`, `journeys` or `content`. */
  readonly folder: string;
  /** `.yaml` or `.mdx`. */
  readonly extension: string;
  /** Endings that an author may have written instead. */
  readonly mistaken: readonly string[];
  readonly what: string;
}

export const personaFiles: Wanted = {
  folder: 'personas',
  extension: '.yaml',
  mistaken: ['.yml', '.json'],
  what: 'persona',
};
export const journeyFiles: Wanted = {
  folder: 'journeys',
  extension: '.yaml',
  mistaken: ['.yml'],
  what: 'journey',
};
export const passageFiles: Wanted = {
  folder: 'content',
  extension: '.mdx',
  mistaken: ['.md', '.markdown'],
  what: 'passage',
};

/** Where the source of a site stands, each under its root. */
export const sourceFolders: readonly string[] = [personaFiles, journeyFiles, passageFiles].map(
  ({ folder }) => folder,
);

/** Every file of one kind under the root; what cannot be read is a finding, and the rest goes on. */
export async function readSourceFiles(root: string, wanted: Wanted): Promise<SourceFiles> {
  const realRoot = await realpath(root);
  const walk = new Walk(realRoot, wanted);
  if (await isThere(join(realRoot, wanted.folder))) await walk.enter(wanted.folder);
  walk.files.sort((a, b) => byCodeUnit(a.file, b.file));
  if (walk.files.length === 0 && walk.findings.length === 0) walk.findings.push(emptyFolder(wanted));
  return walk;
}

class Walk implements SourceFiles {
  readonly files: SourceFile[] = [];
  readonly unread: string[] = [];
  readonly findings: Finding[] = [];
  readonly #root: string;
  readonly #wanted: Wanted;
  readonly #entered = new Set<string>();

  constructor(root: string, wanted: Wanted) {
    this.#root = root;
    this.#wanted = wanted;
  }

  async enter(folder: string): Promise<void> {
    const real = await realPathWithin(this.#within(folder));
    // Two links may lead to one folder, or a link to the folder that it stands in.
    if (!real || this.#entered.has(real)) return;
    this.#entered.add(real);
    const entries = await readdir(real, { withFileTypes: true }).catch(error => {
      this.findings.push(unreadable(folder, error));
      return [];
    });
    for (const { name } of entries.toSorted((a, b) => byCodeUnit(a.name, b.name))) {
      if (!name.startsWith('.')) await this.#visit(`${folder}/${name}`);
    }
  }

  async #visit(file: string): Promise<void> {
    const { extension } = this.#wanted;
    const found = await stat(join(this.#root, file)).catch(() => undefined);
    if (found?.isDirectory()) return this.enter(file);
    if (file.endsWith(extension)) return this.#read(file);
    const written = this.#wanted.mistaken.concat(extension).find(one => file.toLowerCase().endsWith(one));
    if (written)
      this.#rename(file, idOf(file.slice(0, -written.length)), `Its ending is not "${extension}".`);
    // A dangling link of any other name may have been a folder.
    else if (!found) await realPathWithin(this.#within(file));
  }

  async #read(file: string): Promise<void> {
    const id = idOf(file.slice(0, -this.#wanted.extension.length));
    if (!isId(id)) return this.#rename(file, id, `"${id}" cannot be an id.`);
    const bytes = await readWithin(this.#within(file), largestFile, smaller);
    const { text, findings } = bytes ? decode(bytes, file) : { text: undefined, findings: [] };
    this.findings.push(...findings);
    if (text === undefined) this.unread.push(id);
    else this.files.push({ file, id, text });
  }

  #within(file: string): FileWithin {
    return { root: this.#root, file, report: one => void this.findings.push(one) };
  }

  #rename(file: string, id: string, reason: string): void {
    const remedy = renameRemedy(id, this.#wanted.extension);
    this.findings.push(finding({ rule: 'file-name', place: startOf(file), reason, remedy }));
    this.unread.push(id);
  }
}

function idOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function emptyFolder({ folder, what, extension }: Wanted): Finding {
  return finding({
    rule: 'empty-folder',
    place: startOf(folder),
    reason: `There is no ${what} in the folder "${folder}".`,
    remedy: `Write the first one as ${folder}/<id>${extension}.`,
  });
}

function renameRemedy(id: string, extension: string): string {
  const suggestion = idFrom(id);
  const shape = 'A name has small letters, digits and single hyphens.';
  if (suggestion === '') return `Rename it. ${shape}`;
  return `Rename it to ${suggestion}${extension}.${suggestion === id ? '' : ` ${shape}`}`;
}
