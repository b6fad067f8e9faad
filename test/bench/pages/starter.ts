import type { PageText, Stop } from './own-pages.ts';

/** A way to make a site that is not ours: packages, what its author writes, and the command that builds it. */
export interface Starter {
  readonly name: string;
  /** On the npm registry, each at its newest. */
  readonly packages: readonly string[];
  /** What stands beside the packages, by path: settings as the starter's own template has them, and the pages. */
  files(pages: readonly PageText[], walk: readonly Stop[]): Readonly<Record<string, string>>;
  /** A command that one of the packages brings, and its arguments. */
  readonly build: readonly [command: string, ...rest: string[]];
  /** The folder that it builds into. */
  readonly built: string;
}

/** Markdown with front matter; JSON is YAML too. */
export function withFrontMatter(keys: Readonly<Record<string, unknown>>, markdown: string): string {
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${markdown}`;
}
