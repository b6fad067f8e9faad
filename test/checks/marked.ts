import type { Edit } from '../../src/checks/rule.ts';
import { pointsIn } from '../../src/model/lines.ts';

/** Whole files, by path. */
export type Texts = Readonly<Record<string, string>>;

/** A site's files with these edits; what an edit replaces stands in its file once. */
export function edited(site: Texts, edits: Readonly<Record<string, Edit>>): Texts {
  const changed = Object.entries(edits).map(([file, edit]) => [file, editedText(file, site[file], edit)]);
  return { ...site, ...Object.fromEntries(changed) };
}

function editedText(file: string, text = '', { ok, notOk }: Edit): string {
  if (ok === '') return text + notOk;
  if (text.split(ok).length !== 2) throw new Error(`${file} holds “${ok}” once.`);
  return text.replace(ok, () => notOk);
}

/** A folder has nothing to be changed; it can only be what is spoken of. */
export function isFolder(path: string): boolean {
  return path.endsWith('/');
}

/** Files without the marks around what is to be spoken of, and where each mark begins: `file:line:column`. */
export function withoutMarks(marked: Texts): { files: Texts; marks: string[] } {
  const marks: string[] = [];
  const files = Object.entries(marked).map(([file, text]) => {
    const plain = text.replaceAll(/[⟦⟧]/g, '');
    const pointAt = pointsIn(plain);
    for (const { index } of text.matchAll(/⟦/g)) {
      const { line, column } = pointAt(text.slice(0, index).replaceAll(/[⟦⟧]/g, '').length);
      marks.push(`${file.replace(/\/$/, '')}:${line}:${column}`);
    }
    return [file, plain] as const;
  });
  return { files: Object.fromEntries(files.filter(([file]) => !isFolder(file))), marks };
}
