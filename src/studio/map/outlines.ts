import type { Face } from '../../site/pictures/face.ts';
import { type Lettering, rounded } from './draw-labels.ts';

/** Words as outlines: the same on every machine, whatever letters it has installed. */
export function asOutlines(face: Face): Lettering {
  return (words, { x, y, size, anchor, class: name }) => {
    const shown = face.shown(words);
    const width = face.widthOf(shown) * size;
    const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    const outline = face.outlineOf(shown, { size, x: rounded(start), y: rounded(y) });
    return `<path class="letters${name ? ` ${name}` : ''}" d="${outline}"/>`;
  };
}
