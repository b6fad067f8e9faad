import { constants } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { byCodeUnit } from './by-code-unit.ts';
import { decode } from './decode.ts';
import { type Finding, finding } from './finding.ts';
import { isId } from './id.ts';
import { startOf } from './place.ts';

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
  const walk = new Walk(await realpath(root), wanted);
  await walk.enter(wanted.folder);
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
    const real = await this.#resolve(folder);
    // Two links may lead to one folder, or a link to the folder that it stands in.
    if (!real || this.#entered.has(real)) return;
    this.#entered.add(real);
    const entries = await readdir(real, { withFileTypes: true }).catch(error =>
      this.#unreadable(folder, error),
    );
    for (const { name } of entries?.toSorted((a, b) => byCodeUnit(a.name, b.name)) ?? []) {
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
    else if (!found) await this.#resolve(file);
  }

  async #read(file: string): Promise<void> {
    const id = idOf(file.slice(0, -this.#wanted.extension.length));
    if (!isId(id)) return this.#rename(file, id, `"${id}" cannot be an id.`);
    const real = await this.#resolve(file);
    const bytes = real && (await this.#readBytes(real, file));
    const { text, findings } = bytes ? decode(bytes, file) : { text: undefined, findings: [] };
    this.findings.push(...findings);
    if (text === undefined) this.unread.push(id);
    else this.files.push({ file, id, text });
  }

  /** The real path, if it lies within the root. */
  async #resolve(file: string): Promise<string | undefined> {
    const real = await realpath(join(this.#root, file)).catch(error => this.#unreadable(file, error));
    if (!real) return undefined;
    if (holds(this.#root, real)) return real;
    this.#report(
      'link-leaves-root',
      file,
      'This symbolic link leads out of the site’s folder.',
      'Put the file itself here in place of the link.',
    );
    return undefined;
  }

  async #readBytes(real: string, file: string): Promise<Buffer | undefined> {
    let handle: FileHandle | undefined;
    try {
      // Without O_NONBLOCK, opening a named pipe would wait for somebody to write to it.
      handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK);
      const found = await handle.stat();
      if (!found.isFile()) {
        this.#report('unreadable-file', file, 'This is not an ordinary file.', 'Put a text file here.');
        return undefined;
      }
      if (found.size > largestFile) {
        const size = `${Math.ceil(found.size / 1000).toLocaleString('en')} kB`;
        const most = `${Math.floor(largestFile / 1000)} kB`;
        this.#report(
          'file-too-large',
          file,
          `This file has ${size}, and ${most} is the most.`,
          'Split it in several, or move what is not text to public/.',
        );
        return undefined;
      }
      return await handle.readFile();
    } catch (error) {
      return this.#unreadable(file, error);
    } finally {
      await handle?.close();
    }
  }

  #rename(file: string, id: string, reason: string): void {
    this.#report('file-name', file, reason, renameRemedy(id, this.#wanted.extension));
    this.unread.push(id);
  }

  #unreadable(file: string, error: unknown): undefined {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'ENOENT' && file === this.#wanted.folder) return;
    const [reason, remedy] = reasons[code] ?? [`This cannot be read (${code}).`, 'See whether it opens.'];
    this.#report('unreadable-file', file, reason, remedy.replace('<file>', file));
  }

  #report(rule: string, file: string, reason: string, remedy: string): void {
    this.findings.push(finding({ rule, place: startOf(file), reason, remedy }));
  }
}

const noAccess = ['You have no right to read this.', 'Give yourself that right: chmod u+rX <file>'] as const;

/** By the operating system's code for what went wrong. */
const reasons: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  EACCES: noAccess,
  EPERM: noAccess,
  ENOENT: ['This symbolic link leads nowhere.', 'Put the file itself here in place of the link.'],
  ELOOP: ['This symbolic link leads back to itself.', 'Put the file itself here in place of the link.'],
  ENOTDIR: ['A folder belongs here, and this is a file.', 'Rename the file, and make a folder of its name.'],
};

/** Whether `inner` is `outer` or lies within it. Both are absolute, and no link in them is followed. */
export function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way !== '..' && !way.startsWith(`..${sep}`);
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
  const suggestion = id
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const shape = 'A name has small letters, digits and single hyphens.';
  if (suggestion === '') return `Rename it. ${shape}`;
  return `Rename it to ${suggestion}${extension}.${suggestion === id ? '' : ` ${shape}`}`;
}
