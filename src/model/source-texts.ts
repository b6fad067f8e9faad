import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands in a file that findings name; undefined where it cannot be read. */
export type TextOf = (file: string) => string | undefined;

/** The files of a root as they are now, each read once. */
export function textsIn(root: string): TextOf {
  const texts = new Map<string, string | undefined>();
  return file => {
    if (!texts.has(file)) texts.set(file, textAt(join(root, file)));
    return texts.get(file);
  };
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
