import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Finding, finding } from './finding.ts';
import { startOf } from './place.ts';

/** Is told why a file cannot be read, as a finding. */
export type Report = (finding: Finding) => void;

/** A file that is looked for under a root. */
export interface FileWithin {
  /** A real path. */
  readonly root: string;
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  readonly report: Report;
}

/** Whether anything stands at a path, be it a link that leads nowhere. */
export function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes(codeOf(error));
  }
}

/** The real path of a file, or of a folder, if it lies within the root. */
export function realPathWithin({ root, file, report }: FileWithin): string | undefined {
  try {
    const real = realpathSync.native(join(root, file));
    if (holds(root, real)) return real;
    report(
      finding({
        rule: 'link-leaves-root',
        place: startOf(file),
        reason: 'This symbolic link leads out of the site’s folder.',
        remedy: 'Put the file itself here in place of the link.',
      }),
    );
  } catch (error) {
    report(unreadable(file, error));
  }
  return undefined;
}

/**
 * The bytes of an ordinary file within the root. At once: a site has thousands of small files, and to wait for each takes
 * several times as long as to read it.
 *
 * @param most the bytes that it may have
 * @param tooLarge what to do about a file that has more
 */
export function readWithin(within: FileWithin, most: number, tooLarge: string): Buffer | undefined {
  const real = realPathWithin(within);
  if (real === undefined) return undefined;
  const { file, report } = within;
  let opened: number | undefined;
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for somebody to write to it.
    opened = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK);
    const found = fstatSync(opened);
    if (found.isFile() && found.size <= most) return readFileSync(opened);
    const place = startOf(file);
    if (found.isFile()) {
      const reason = `This file has ${kilobytes(Math.ceil(found.size / 1000))}, and ${kilobytes(Math.floor(most / 1000))} is the most.`;
      report(finding({ rule: 'file-too-large', place, reason, remedy: tooLarge }));
    } else {
      const reason = 'This is not an ordinary file.';
      report(finding({ rule: 'unreadable-file', place, reason, remedy: 'Put a text file here.' }));
    }
  } catch (error) {
    report(unreadable(file, error));
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
  return undefined;
}

/** What keeps a file or a folder from being read, by what the operating system says of it. */
export function unreadable(file: string, error: unknown): Finding {
  const code = codeOf(error);
  const [reason, remedy] = reasons[code] ?? [`This cannot be read (${code}).`, 'See whether it opens.'];
  return finding({
    rule: 'unreadable-file',
    place: startOf(file),
    reason,
    remedy: remedy.replace('<file>', file),
  });
}

/** Whether `inner` is `outer` or lies within it. Both are absolute, and no link in them is followed. */
export function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way !== '..' && !way.startsWith(`..${sep}`);
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

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function kilobytes(number: number): string {
  return `${number.toLocaleString('en')} kB`;
}
