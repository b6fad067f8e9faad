import { basename, dirname, join } from 'node:path';
import { Misuse } from './misuse.ts';

const kept = 'Nothing was published, and what was published before is as it was.';

/**
 * What the machine refuses while a folder is built, in words of what to do about it; anything else as it is.
 *
 * @param place the folder that was to be replaced
 */
export function refusal(error: unknown, place: string, option: string): unknown {
  const { code = '', message, path } = error as NodeJS.ErrnoException;
  if (/\b(ENOSPC|EDQUOT)\b|no space left on device/i.test(`${code} ${message}`))
    return new Misuse(
      `The disk is full: no room is left to build ${place}. Make room, and build again. ${kept}`,
    );
  if (code === 'EBUSY')
    return new Misuse(
      `${place} is in use, as a disk that is mounted there would be, and cannot be replaced. Give a folder within it with ${option}. ${kept}`,
    );
  if (['EACCES', 'EPERM', 'EROFS'].includes(code) && path !== undefined && isBeside(path, place))
    return new Misuse(
      `Nothing can be written into ${dirname(place)} (${code}). Make it writable, or give another folder with ${option}. ${kept}`,
    );
  return error;
}

/** Be it on the way there. */
function isBeside(path: string, place: string): boolean {
  return path.startsWith(join(dirname(place), `.${basename(place)}-`)) || place.startsWith(path);
}
