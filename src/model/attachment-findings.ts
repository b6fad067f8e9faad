import { readdir, realpath, stat } from 'node:fs/promises';
import { posix, relative, sep } from 'node:path';
import { contentReader } from './attached-content.ts';
import { type Finding, finding } from './finding.ts';
import { nearest } from './nearest.ts';
import { isWayToFile } from './parts/attributes.ts';
import type { FileKind } from './parts/part.ts';
import type { Place } from './place.ts';
import { holds } from './read-within.ts';
import { passageFiles } from './source-file.ts';

/** A file that a passage shows or offers. */
export interface Attachment {
  readonly kind: FileKind;
  /** As it is written: the way from the passage. */
  readonly path: string;
  readonly place: Place;
}

/** Where it lies, relative to the root; outside of it, this begins with `..`. */
export function fileOf({ path, place }: Attachment): string {
  return posix.join(posix.dirname(place.file), path);
}

/**
 * What keeps an attachment from being published. Only what lies in `content/` is, so that no passage can give away
 * another file of the repository. Those of trusted passages are held to the same: who is trusted to write them has seldom drawn
 * the pictures, and what is meant to run in a drawing can lie in `public/`.
 */
async function attachmentFindings(root: string, attachments: readonly Attachment[]): Promise<Finding[]> {
  const read = contentReader(root);
  const findings = await Promise.all(
    attachments.map(async attachment => {
      const fault = await faultOf(root, attachment);
      return fault ?? read(fileOf(attachment), attachment);
    }),
  );
  return findings.flat();
}

/** The same, for whoever asks again and again. */
export function attachmentReader() {
  let sound = new WeakSet<Attachment>();
  /** @param areAsBefore no attached file is another than the last time */
  return async (
    root: string,
    attachments: readonly Attachment[],
    areAsBefore: boolean,
  ): Promise<Finding[]> => {
    const asked = areAsBefore ? attachments.filter(one => !sound.has(one)) : attachments;
    const findings = await attachmentFindings(root, asked);
    if (findings.length > 0) sound = new WeakSet();
    else for (const one of asked) sound.add(one);
    return findings;
  };
}

async function faultOf(root: string, attachment: Attachment): Promise<Finding | undefined> {
  const { path, place } = attachment;
  const file = fileOf(attachment);
  const { folder } = passageFiles;
  if (!isPublishable(file)) return outside(path, place);
  const missing = await missingAt(root, attachment);
  if (missing) return missing;
  const [real, within] = await Promise.all([
    realpath(posix.join(root, file)).catch(() => undefined),
    realpath(posix.join(root, folder)),
  ]);
  if (real === undefined) return missingFile(path, undefined, place);
  const published = `${folder}/${relative(within, real).replaceAll(sep, '/')}`;
  if (!holds(within, real) || !isPublishable(published)) return outside(path, place);
  if (endingOf(published) !== endingOf(file)) return otherEnding(path, place);
  return isWayToFile(file) && isWayToFile(published) ? undefined : unfitFolder(path, place);
}

function isPublishable(file: string): boolean {
  return file.startsWith(`${passageFiles.folder}/`) && !file.includes('/.');
}

function endingOf(path: string): string {
  return posix.extname(path.trim()).toLowerCase();
}

/** Names are compared letter by letter, as they are on the machine that builds, whatever the author's takes for the same. */
async function missingAt(root: string, attachment: Attachment): Promise<Finding | undefined> {
  const { path, place } = attachment;
  const file = fileOf(attachment);
  const beside = await readdir(posix.join(root, posix.dirname(file))).catch((): string[] => []);
  const name = posix.basename(file);
  if (!beside.includes(name)) {
    const meant = nearest(name, beside);
    return missingFile(path, meant && `${path.slice(0, path.length - name.length)}${meant}`, place);
  }
  const found = await stat(posix.join(root, file)).catch(() => undefined);
  return found?.isFile() ? undefined : missingFile(path, undefined, place);
}

function missingFile(path: string, meant: string | undefined, place: Place): Finding {
  return finding({
    rule: 'missing-file',
    place,
    reason: `There is no file "${path}" beside this passage.`,
    remedy: meant ? `Did you mean "${meant}"?` : 'Mend the name, or put the file there.',
    expected: meant ? [meant] : [],
  });
}

function outside(path: string, place: Place): Finding {
  return finding({
    rule: 'file-outside-content',
    place,
    reason: `"${path}" does not lie in content/, or is hidden there, and so it is not published.`,
    remedy: 'Put the file beside the passage.',
  });
}

/** A bundler takes a file by the name that a link leads to, and makes of a program more than a picture. */
function otherEnding(path: string, place: Place): Finding {
  return finding({
    rule: 'link-to-other-kind',
    place,
    reason: `"${path}" is a symbolic link to a file with another ending, and so of another kind.`,
    remedy: 'Put the file itself there in place of the link.',
  });
}

/** A bundler takes what follows such a sign for a wish, and may read another file. */
function unfitFolder(path: string, place: Place): Finding {
  return finding({
    rule: 'folder-name',
    place,
    reason: `A folder on the way to "${path}" has one of the signs ? # % \\ in its name, and so nothing in it can be published.`,
    remedy: 'Rename the folder.',
  });
}
