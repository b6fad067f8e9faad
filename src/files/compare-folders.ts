import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** In what two folders differ, one file at a time. */
export interface Difference {
  /** From the folders, with slashes. */
  readonly file: string;
  /** The first byte that is another, from 0; or that one of the folders alone has the file. */
  readonly at: number | 'only first' | 'only second';
}

/** In the order of the files' names. Names, bytes and nothing else count. */
export async function compareFolders(first: string, second: string): Promise<readonly Difference[]> {
  const [ours, theirs] = await Promise.all([filesIn(first), filesIn(second)]);
  const differences: Difference[] = [];
  for (const file of [...new Set([...ours, ...theirs])].sort()) {
    if (!theirs.has(file)) differences.push({ file, at: 'only first' });
    else if (!ours.has(file)) differences.push({ file, at: 'only second' });
    else {
      const [one, other] = await Promise.all([first, second].map(folder => readFile(join(folder, file))));
      if (one && other && !one.equals(other)) differences.push({ file, at: firstDifference(one, other) });
    }
  }
  return differences;
}

function firstDifference(one: Buffer, other: Buffer): number {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at < 0 ? one.length : at;
}

async function filesIn(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      ),
  );
}
