import { lockFile } from '../../../src/model/lock.ts';
import type { MalformedFile } from './malformed-file.ts';

/** Where a malformed file is put in a site, under a name that no other has. */
export function pathOf({ kind, number }: Pick<MalformedFile, 'kind' | 'number'>): string {
  switch (kind) {
    case 'persona':
      return `personas/odd-${number}.yaml`;
    case 'journey':
      return `journeys/odd-${number}.yaml`;
    case 'passage':
      return `content/odd-${number}.mdx`;
    case 'lock':
      return lockFile;
    default:
      throw new TypeError('What is kept is no part of a site.');
  }
}
