import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Prose, ProsePart, ProsePicture } from './prose.ts';

/** A passage's text on its page: HTML, and between it what components show. */
export type BoundProse = readonly BoundPiece[];
export type BoundPiece = string | BoundPart | ProsePicture;
export interface BoundPart extends Omit<ProsePart, 'holds'> {
  readonly holds: BoundProse;
}

/** What a text takes from where it stands. */
export interface ProseSurroundings {
  /** Where a link that stands in it leads; undefined where it leads nowhere, and its words stay text. */
  readonly hrefOf: (href: string) => string | undefined;
  /** At which level its upper headings stand, and those below them one further down: 2 where its own is the page’s title. */
  readonly level: 2 | 3;
}

export function bindProse(prose: Prose, surroundings: ProseSurroundings): BoundProse {
  const bound: BoundPiece[] = [];
  const add = (piece: BoundPiece): void => {
    const last = bound.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') bound[bound.length - 1] = last + piece;
    else bound.push(piece);
  };
  const enter = (pieces: Prose): void => {
    for (const piece of pieces) {
      if (typeof piece === 'string' || piece.kind === 'picture') add(piece);
      else if (piece.kind === 'part') add({ ...piece, holds: bindProse(piece.holds, surroundings) });
      else {
        const [before, after] = tagsOf(piece, surroundings);
        add(before);
        enter(piece.holds);
        add(after);
      }
    }
  };
  enter(prose);
  return bound.filter(piece => piece !== '');
}

type Enclosing = Exclude<Prose[number], string | ProsePart | ProsePicture>;

function tagsOf(piece: Enclosing, surroundings: ProseSurroundings): [before: string, after: string] {
  const element = elementFor(piece, surroundings);
  if (!element) return ['', ''];
  const [before = '', after = ''] = toHtml(element, { allowDangerousHtml: true }).split('\0');
  return [before, after];
}

function elementFor(piece: Enclosing, { hrefOf, level }: ProseSurroundings): Element | undefined {
  const children = [{ type: 'raw' as const, value: '\0' }];
  if (piece.kind === 'heading') {
    const depth = piece.depth < 4 ? level : level + 1;
    return { type: 'element', tagName: `h${depth}`, properties: { id: piece.id }, children };
  }
  const href = hrefOf(piece.href);
  if (href === undefined) return undefined;
  return { type: 'element', tagName: 'a', properties: { href, title: piece.title }, children };
}
