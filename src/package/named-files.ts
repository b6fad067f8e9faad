import { posix } from 'node:path';

/**
 * A file that is named in code by its way from there, in quotes: what is imported, also with a query for Vite, and what is
 * found by `import.meta.url`.
 */
const way = /(?<quote>['"])(?<way>\.\.?\/[^'"\n?]+\.(?:ts|json|css|astro))(?<query>\?[^'"\n]*)?\k<quote>/g;

/** The files that a text names, by their ways from the folder that `file` is told from. */
export function namedFiles(file: string, text: string): string[] {
  return [...text.matchAll(way)].map(({ groups }) => posix.join(posix.dirname(file), groups?.['way'] ?? ''));
}

/** The same text where each file of TypeScript that it names is one of JavaScript. */
export function namingJavaScript(text: string): string {
  return text.replaceAll(way, named => named.replace(/\.ts(?=['"?])/, '.js'));
}
