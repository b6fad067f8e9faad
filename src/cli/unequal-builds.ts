import type { Difference } from '../files/compare-folders.ts';
import { count, say, tameLine } from './say.ts';

/** Two builds of one site that are not the same. */
export class UnequalBuilds extends Error {
  readonly differences: readonly Difference[];

  constructor(differences: readonly Difference[]) {
    super('Two builds differ.');
    this.differences = differences;
  }
}

/** File by file. */
export function tellUnequal({ differences }: UnequalBuilds): void {
  say(`\nTwo builds of this site differ in ${count(differences.length, 'file')}:`);
  for (const { file, at } of differences) say(`  ${tameLine(file)}  ${differing(at)}`);
  say('Look for what a page tells of the time, of chance or of the machine.');
  say('Nothing was published, and the last published site is as it was.');
  process.exitCode = 1;
}

function differing(at: Difference['at']): string {
  if (typeof at === 'number') return `from byte ${at} on`;
  return at === 'only first' ? 'was written by the first alone' : 'was written by the second alone';
}
