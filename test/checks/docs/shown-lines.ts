import type { Edit } from '../../../src/checks/rule.ts';
import { isFolder } from '../marked.ts';

/** The lines of a file that an edit touches: as they are, and as it makes them, with each mark pointed at below its line. */
export interface ShownLines {
  readonly file: string;
  readonly ok: readonly string[];
  readonly notOk: readonly string[];
}

/** @param text the file before the edit; empty where it is new */
export function shownLines(file: string, text: string, { ok, notOk }: Edit): ShownLines {
  if (isFolder(file)) return { file, ok: [], notOk: ['(the folder as a whole)'] };
  const from = ok === '' ? text.length : text.indexOf(ok);
  const changed = `${text.slice(0, from)}${notOk}${text.slice(from + ok.length)}`;
  const isSaid = notOk.includes('⟦');
  return {
    file,
    ok: text === '' && isSaid ? ['(no such file)'] : laidOut(file, touched(text, from, ok)),
    notOk: withPointers(laidOut(file, touched(changed, from, notOk))),
  };
}

/** Whole lines; none where nothing stands. */
function touched(text: string, from: number, stretch: string): string[] {
  if (stretch.trim() === '') return [];
  const begins = text.lastIndexOf('\n', from - 1) + 1;
  const ends = text.indexOf('\n', from + stretch.trimEnd().length);
  return text.slice(begins, ends === -1 ? undefined : ends).split('\n');
}

/** Prose is broken where it would run out of the block; YAML, which is set in where it is long, stays as it is written. */
function laidOut(file: string, lines: readonly string[]): string[] {
  const broken = lines.flatMap(line => (file.endsWith('.mdx') && /^\S/.test(line) ? broke(line) : line));
  const indent = Math.min(...broken.filter(line => line.trim()).map(line => line.search(/\S/)));
  return broken.map(line => line.slice(indent));
}

const widest = 54;

function broke(line: string): string[] {
  const parts = line.match(new RegExp(`\\S.{0,${widest - 1}}(?=\\s|$)`, 'g'));
  return parts?.map(part => part.trimEnd()) ?? [line];
}

function withPointers(lines: readonly string[]): string[] {
  let within = false;
  return lines.flatMap(line => {
    let shown = '';
    let pointer = '';
    for (const character of line) {
      if (character === '⟦' || character === '⟧') within = character === '⟦';
      else {
        shown += character;
        pointer += within && (shown.trim() || character.trim()) ? '^' : ' ';
      }
    }
    return pointer.trim() === '' ? [shown] : [shown, pointer.trimEnd()];
  });
}
