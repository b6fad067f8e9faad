import { pointsIn } from './lines.ts';
import { closes, opening } from './nesting.ts';
import type { Place } from './place.ts';

/** In characters, of all code in a body together. */
const mostReread = 10_000_000;

/** Code that has begun, and of which no end is known yet. */
interface Open {
  readonly from: number;
  /** A statement ends at an empty line, and all other code at a brace. */
  readonly isStatement: boolean;
  /** How many brackets are open in it. */
  depth: number;
}

/**
 * Where code begins whose end would take too long to find: at every brace that may close it, or, in an import or an export,
 * at every empty line, the parser reads all of it anew. A file that is made to be slow is refused before it is parsed.
 */
export function endlessCodeAt(body: string, file: string): Place | undefined {
  const walk = new Walk();
  let from = 0;
  for (const text of body.split('\n')) {
    walk.enter(text, from);
    if (walk.open && walk.reread > mostReread) return placeIn(body, walk.open.from, file);
    from += text.length + 1;
  }
  return undefined;
}

class Walk {
  reread = 0;
  open: Open | undefined;
  #fence: string | undefined;

  /** @param from the offset at which the line begins */
  enter(text: string, from: number): void {
    if (this.#isInBlock(text)) return;
    if (!this.open && /^(?:import|export) /.test(text)) this.open = { from, isStatement: true, depth: 0 };
    if (this.open?.isStatement) this.#goOn(this.open, text, from);
    else for (const { 0: mark, index } of text.matchAll(braces)) this.#meet(mark, from + index);
  }

  /** What stands in a block of code is no code to the parser, unless some is open that began before. */
  #isInBlock(text: string): boolean {
    if (this.#fence !== undefined) {
      if (closes(text, this.#fence)) this.#fence = undefined;
      return true;
    }
    if (!this.open) this.#fence = opening(text, true);
    return this.#fence !== undefined;
  }

  #goOn(statement: Open, text: string, from: number): void {
    statement.depth += balanceOf(text);
    if (text.trim() !== '') return;
    this.reread += from - statement.from;
    if (statement.depth <= 0) this.open = undefined;
  }

  #meet(mark: string, at: number): void {
    if (mark === '{') {
      this.open ??= { from: at, isStatement: false, depth: 0 };
      this.open.depth++;
    } else if (mark === '}' && this.open) {
      this.reread += at - this.open.from;
      this.open.depth--;
      if (this.open.depth === 0) this.open = undefined;
    }
  }
}

/** Those that are text by the way they are written are matched with what makes them so. */
const braces = /\\[{}]|`[^`\n]*`|(['"])[{}]\1|[{}]/g;

/** A text in backticks may hold empty lines as well, and is taken for a bracket that is seldom closed. */
function balanceOf(text: string): number {
  const opened = text.match(/[([{]|\/\*/g)?.length ?? 0;
  const closed = text.match(/[)\]}]|\*\//g)?.length ?? 0;
  return opened - closed + ((text.match(/`/g)?.length ?? 0) % 2);
}

function placeIn(body: string, offset: number, file: string): Place {
  const { line, column } = pointsIn(body)(offset);
  return { file, line, column, endLine: line, endColumn: column + 1 };
}
