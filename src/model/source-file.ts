import { constants } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { decode } from './decode.ts';
import { byCodeUnit, type Finding, finding } from './finding.ts';
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
  readonly files: readonly SourceFile[];
  readonly findings: readonly Finding[];
}

/** In bytes. A passage of this size is a book; anything larger is not text that somebody wrote. */
const largestFile = 1024 * 1024;

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

/** Every file of one kind under the root, sorted by path; what cannot be read is a finding, and the rest goes on. */
export async function readSourceFiles(root: string, wanted: Wanted): Promise<SourceFiles> {
  const walk = new Walk(await realpath(root), wanted);
  await walk.enter(wanted.folder);
  walk.files.sort((a, b) => byCodeUnit(a.file, b.file));
  if (walk.files.length === 0 && walk.findings.length === 0) {
    walk.findings.push(
      finding({
        rule: 'empty-folder',
        place: startOf(wanted.folder),
        reason: `The folder "${wanted.folder}" holds no ${wanted.what}.`,
        remedy: `Write the first one as ${wanted.folder}/<id>${wanted.extension}.`,
      }),
    );
  }
  return walk;
}

class Walk implements SourceFiles {
  readonly files: SourceFile[] = [];
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
    if (!real || this.#entered.has(real)) return;
    this.#entered.add(real);
    const entries = await readdir(real, { withFileTypes: true }).catch(error =>
      this.#unreadable(folder, error),
    );
    for (const entry of entries ?? []) {
      if (entry.name.startsWith('.')) continue;
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) await this.enter(file);
      else if (this.#isWanted(file)) await this.#read(file);
      else if (entry.isSymbolicLink() && !entry.name.includes('.')) await this.enter(file);
    }
  }

  #isWanted(file: string): boolean {
    const { extension, mistaken, what } = this.#wanted;
    if (file.endsWith(extension)) return true;
    const ending = mistaken.find(one => file.endsWith(one));
    if (ending && !file.endsWith('plan.lock.json')) {
      const renamed = file.slice(0, -ending.length) + extension;
      this.#report('file-name', file, `A ${what} is a "${extension}" file.`, `Rename it to ${renamed}.`);
    }
    return false;
  }

  async #read(file: string): Promise<void> {
    const real = await this.#resolve(file);
    if (!real) return;
    const bytes = await this.#readBytes(real, file);
    if (!bytes) return;
    const { text, findings } = decode(bytes, file);
    this.findings.push(...findings);
    const id = file.slice(file.lastIndexOf('/') + 1, -this.#wanted.extension.length);
    if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) this.files.push({ file, id, text });
    else
      this.#report('file-name', file, `"${id}" cannot be an id.`, renameRemedy(id, this.#wanted.extension));
  }

  /** The real path, if it lies within the root. */
  async #resolve(file: string): Promise<string | undefined> {
    const real = await realpath(join(this.#root, file)).catch(error => this.#unreadable(file, error));
    if (!real) return undefined;
    const within = relative(this.#root, real);
    if (within !== '..' && !within.startsWith(`..${sep}`)) return real;
    this.#report(
      'link-leaves-root',
      file,
      'This symbolic link leads out of the site’s folder.',
      'Put the file itself here in place of the link.',
    );
    return undefined;
  }

  async #readBytes(real: string, file: string): Promise<Buffer | undefined> {
    // Without O_NONBLOCK, opening a named pipe would wait for somebody to write to it.
    const handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK).catch(error =>
      this.#unreadable(file, error),
    );
    if (!handle) return undefined;
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) {
        this.#report('unreadable-file', file, 'This is not an ordinary file.', 'Put a text file here.');
        return undefined;
      }
      if (stat.size > largestFile) {
        this.#report(
          'file-too-large',
          file,
          `This file has ${(stat.size / 1e6).toFixed(1)} MB, and ${largestFile / 2 ** 20} MiB is the most.`,
          'Split it, or move what is not text to public/.',
        );
        return undefined;
      }
      return await handle.readFile();
    } catch (error) {
      this.#unreadable(file, error);
      return undefined;
    } finally {
      await handle.close();
    }
  }

  #unreadable(file: string, error: unknown): undefined {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'ENOENT' && file === this.#wanted.folder) return;
    const said = {
      EACCES: ['You may not read this file.', 'Give yourself the right to read it: chmod u+r'],
      EPERM: ['You may not read this file.', 'Give yourself the right to read it: chmod u+r'],
      ENOENT: ['This symbolic link leads nowhere.', 'Put the file itself here in place of the link.'],
      ELOOP: ['This symbolic link leads back to itself.', 'Put the file itself here in place of the link.'],
    }[code] ?? [`This file cannot be read (${code}).`, 'See whether it opens in your editor.'];
    const [reason = '', remedy = ''] = said;
    this.#report('unreadable-file', file, reason, remedy.endsWith('u+r') ? `${remedy} ${file}` : remedy);
  }

  #report(rule: string, file: string, reason: string, remedy: string): void {
    this.findings.push(finding({ rule, place: startOf(file), reason, remedy }));
  }
}

function renameRemedy(id: string, extension: string): string {
  const suggestion = id
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const shape = 'small letters, digits and single hyphens';
  return suggestion ? `Rename it to ${suggestion}${extension}: ${shape}.` : `Name it with ${shape}.`;
}
