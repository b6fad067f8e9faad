import type { Nodes } from 'mdast';

/** A stretch of text in a file of the site. Lines and columns count from 1, columns in UTF-16 units, as editors do. */
export interface Place {
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A way into a value: `['stops', 1, 'needs', 0]`. */
export type KeyPath = readonly (string | number)[];

/** Where each value of one file stands, by its key path. The empty path is the file's first line. */
export type Places = Readonly<Record<string, Place>>;

/** What was read from a file, and so can say where each of its values stands. */
export interface Located {
  readonly places: Places;
}

/**
 * The place of a value, or, where the value itself is not in the file (a default, a missing key),
 * of the nearest value around it that is.
 */
export function placeOf({ places }: Located, ...path: KeyPath): Place {
  for (let depth = path.length; depth >= 0; depth--) {
    const place = places[placeKey(path.slice(0, depth))];
    if (place) return place;
  }
  throw new TypeError('A located value has a place at least for itself.');
}

/** The key under which a path's place is kept. */
export function placeKey(path: KeyPath): string {
  return JSON.stringify(path);
}

/** The place of a node of a file's Markdown. */
export function placeOfNode({ position }: Pick<Nodes, 'position'>, file: string): Place {
  const start = position?.start ?? { line: 1, column: 1 };
  const end = position?.end ?? start;
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Where to point when a whole file is meant. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
