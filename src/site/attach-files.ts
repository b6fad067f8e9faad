import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import type { Attachment } from '../model/attachment-findings.ts';
import { readParts } from '../model/read-parts.ts';
import { readPassage } from '../model/read-passage.ts';
import { offeredFile } from './offered-files.ts';

/**
 * Authors name a file by its way from the passage. Here each such name becomes an import, so that the file is published,
 * pictures with their size known; it happens in the text itself, since every Markdown processor reads that.
 */
export function attachFiles(): Plugin {
  return {
    name: 'throughline:attach-files',
    enforce: 'pre',
    transform: {
      order: 'pre',
      filter: { id: /\.mdx$/ },
      handler(code, file) {
        const text = code.replaceAll(/\r\n?/g, '\n');
        const { tree } = readPassage(text, file);
        const attachments = tree ? readParts(tree, file, 'trusted').attachments : [];
        if (attachments.length === 0) return null;
        for (const attachment of attachments) this.addWatchFile(pathOf(attachment));
        return { code: withImports(text, attachments), map: null };
      },
    },
  };
}

function withImports(text: string, attachments: readonly Attachment[]): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offsetOf = (line: number, column: number) => (starts[line - 1] ?? 0) + column - 1;
  const imports: string[] = [];
  let written = text;
  for (const attachment of attachments.toSorted(lastFirst)) {
    const { line, column, endLine, endColumn } = attachment.place;
    const [from, to] = [offsetOf(line, column), offsetOf(endLine, endColumn)];
    const [attribute = ''] = written.slice(from, to).split(/\s*=/, 1);
    // The attribute may go over several lines, and none must move.
    const breaks = written.slice(from, to).replaceAll(/[^\n]/g, '');
    const name = `throughlineFile${imports.length}`;
    imports.push(importOf(attachment, name));
    written = `${written.slice(0, from)}${attribute}={${writtenFor(attachment, name)}}${breaks}${written.slice(to)}`;
  }
  // After the frontmatter, and before any text that they could be taken for a part of.
  const lines = written.split('\n');
  const end = lines.findIndex((line, at) => at > 0 && /^---[ \t]*$/.test(line));
  return lines.toSpliced(end + 1, 0, '', ...imports, '').join('\n');
}

/** So that what is put in does not move what is still to be found. */
function lastFirst({ place: a }: Attachment, { place: b }: Attachment): number {
  return b.line - a.line || b.column - a.column;
}

function importOf(attachment: Attachment, name: string): string {
  const query = attachment.kind === 'picture' ? '' : '?url&no-inline';
  return `import ${name} from ${JSON.stringify(`${pathOf(attachment)}${query}`)};`;
}

function writtenFor(attachment: Attachment, name: string): string {
  if (attachment.kind === 'picture') return name;
  return `{ url: ${name}, ...${JSON.stringify(offeredFile(pathOf(attachment)))} }`;
}

function pathOf({ path, place }: Attachment): string {
  return join(dirname(place.file), path);
}
