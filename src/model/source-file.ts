import { type BigIntStats, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from './by-code-unit.ts';
import { decode } from './decode.ts';
import { type Finding, finding } from './finding.ts';
import { idFrom, isDevice, isId } from './id.ts';
import { invisibleAt } from './invisible.ts';
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

const wanted: readonly Wanted[] = [personaFiles, journeyFiles, passageFiles];

/** Where the source of a site stands, each under its root. */
export const sourceFolders: readonly string[] = wanted.map(({ folder }) => folder);

/** Whether authors write it for us to read, and not to be published as it is, by its path from the root. */
export function isSource(file: string): boolean {
  return wanted.some(one => isOfKind(file, one));
}

function isOfKind(file: string, { folder, extension, mistaken }: Wanted): boolean {
  return file.startsWith(`${folder}/`) && [extension, ...mistaken].some(ending => file.endsWith(ending));
}

/** What was read of files in which nothing was wrong, by path, for whoever reads again. */
type SeenFiles = Map<string, { readonly stamp: string; readonly source: SourceFile }>;

/** Every file of one kind under the root; what cannot be read is a finding, and the rest goes on. */
export function readSourceFiles(root: string, wanted: Wanted): SourceFiles {
  return readAll(root, wanted, new Map());
}

/** @param edited from the root; where it is given, the others are taken to be as they were */
export type SourceReader = (root: string, edited?: readonly string[]) => SourceFiles;

/** The same, for whoever reads one root again and again: a file that is still as it was is the same value, and is not read again. */
export function sourceReader(wanted: Wanted): SourceReader {
  const seen: SeenFiles = new Map();
  let last: SourceFiles | undefined;
  return (root, edited) => {
    const own = edited?.filter(file => isOfKind(file, wanted));
    last = (last && own && readEdited(root, wanted, seen, last, own)) ?? readAll(root, wanted, seen);
    return last;
  };
}

function readAll(root: string, wanted: Wanted, seen: SeenFiles): SourceFiles {
  const realRoot = realpathSync.native(root);
  const walk = new Walk(realRoot, wanted, seen);
  if (isThere(join(realRoot, wanted.folder))) walk.enter(wanted.folder);
  walk.files.sort((a, b) => byCodeUnit(a.file, b.file));
  if (walk.files.length === 0 && walk.findings.length === 0) walk.findings.push(emptyFolder(wanted));
  return walk;
}

/** Undefined where that is not enough: a file is new or gone, or there is something to say. */
function readEdited(
  root: string,
  wanted: Wanted,
  seen: SeenFiles,
  last: SourceFiles,
  edited: readonly string[],
): SourceFiles | undefined {
  if (edited.length === 0) return last;
  const walk = new Walk(realpathSync.native(root), wanted, seen);
  walk.visitAll(edited);
  const again = new Map(walk.files.map(source => [source.file, source]));
  const files = last.files.map(source => again.get(source.file) ?? source);
  const areKnown =
    again.size === edited.length && files.filter(one => again.has(one.file)).length === again.size;
  return areKnown && last.findings.length + walk.findings.length === 0 ? { ...last, files } : undefined;
}

class Walk implements SourceFiles {
  readonly files: SourceFile[] = [];
  readonly unread: string[] = [];
  readonly findings: Finding[] = [];
  readonly #root: string;
  readonly #wanted: Wanted;
  readonly #entered = new Set<string>();

  readonly #seen: SeenFiles;

  constructor(root: string, wanted: Wanted, seen: SeenFiles) {
    this.#root = root;
    this.#wanted = wanted;
    this.#seen = seen;
  }

  enter(folder: string): void {
    const real = realPathWithin(this.#within(folder));
    // Two links may lead to one folder, or a link to the folder that it stands in.
    if (!real || this.#entered.has(real)) return;
    this.#entered.add(real);
    const names = this.#namesIn(folder, real).filter(name => !name.startsWith('.'));
    const paths = names.toSorted(byCodeUnit).map(name => `${folder}/${name}`);
    // One folder after the other: of two ways into one, the first by name is the one that is told.
    for (const inner of this.visitAll(paths)) this.enter(inner);
  }

  #namesIn(folder: string, real: string): string[] {
    try {
      return readdirSync(real);
    } catch (error) {
      this.findings.push(unreadable(folder, error));
      return [];
    }
  }

  /** Reads what is a file, and returns what is a folder. */
  visitAll(paths: readonly string[]): string[] {
    const folders: string[] = [];
    for (const path of paths) {
      const found = statOf(join(this.#root, path));
      if (found?.isDirectory()) this.#visitFolder(path, folders);
      else this.#visit(path, found);
    }
    return folders;
  }

  /** Its name is printed with all that is said of what lies in it. */
  #visitFolder(path: string, folders: string[]): void {
    const name = idOf(path);
    if (invisibleAt(name) === undefined && !/[\n\t]/.test(name)) folders.push(path);
    else this.findings.push(unseenName(path));
  }

  /** @param found what the file system says of it; nothing, where a link leads nowhere */
  #visit(file: string, found: BigIntStats | undefined): void {
    const { extension } = this.#wanted;
    const written = this.#wanted.mistaken.concat(extension).find(one => file.toLowerCase().endsWith(one));
    if (file.endsWith(extension)) this.#readOrRecall(file, found);
    else if (written)
      this.#rename(file, idOf(file.slice(0, -written.length)), `Its ending is not "${extension}".`);
    // A dangling link of any other name may have been a folder.
    else if (!found) realPathWithin(this.#within(file));
  }

  #readOrRecall(file: string, found: BigIntStats | undefined): void {
    const stamp = found && stampOf(found);
    const known = this.#seen.get(file);
    if (known && known.stamp === stamp) {
      this.files.push(known.source);
      return;
    }
    this.#seen.delete(file);
    const source = this.#read(file);
    if (source && stamp !== undefined) this.#seen.set(file, { stamp, source });
  }

  #read(file: string): SourceFile | undefined {
    const id = idOf(file.slice(0, -this.#wanted.extension.length));
    if (!isId(id)) {
      this.#rename(file, id, `"${id}" cannot be an id.`);
      return undefined;
    }
    const bytes = readWithin(this.#within(file), largestFile, smaller);
    const { text, findings } = bytes ? decode(bytes, file) : { text: undefined, findings: [] };
    this.findings.push(...findings);
    if (text === undefined) {
      this.unread.push(id);
      return undefined;
    }
    const source = { file, id, text };
    this.files.push(source);
    return findings.length === 0 ? source : undefined;
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

/** Nothing, where a link leads nowhere, or what it leads to cannot be reached. */
function statOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}

/** Milliseconds within which a file can be changed twice and bear the same times. */
const indistinct = 2000n;

/** By which a file that was written anew is told from the one before; undefined where it was changed just now. */
function stampOf({ dev, ino, size, mtimeNs, ctimeNs, ctimeMs }: BigIntStats): string | undefined {
  const isSettled = BigInt(Date.now()) - ctimeMs > indistinct;
  return isSettled ? [dev, ino, size, mtimeNs, ctimeNs].join() : undefined;
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

function unseenName(folder: string): Finding {
  return finding({
    rule: 'folder-name',
    place: startOf(folder),
    reason: 'This folder has a character in its name that nobody sees, and so nothing in it is read.',
    remedy: 'Rename the folder.',
  });
}

function renameRemedy(id: string, extension: string): string {
  const suggestion = idFrom(id);
  if (isDevice(suggestion)) return 'Rename it: Windows keeps this name for a device, and has no file of it.';
  const shape = 'A name has small letters, digits and single hyphens.';
  if (suggestion === '') return `Rename it. ${shape}`;
  return `Rename it to ${suggestion}${extension}.${suggestion === id ? '' : ` ${shape}`}`;
}
