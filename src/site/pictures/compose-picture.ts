import type { LookColours } from '../view/look-colours.ts';
import { pictureSize } from '../view/picture-view.ts';
import { threadFrom } from '../view/thread.ts';
import type { Face } from './face.ts';
import { fitLines } from './fit-lines.ts';

const { width, height } = pictureSize;
const margin = 84;
/** Beside the thread, and above the name. */
const place = {
  width: 690,
  height: 420,
  leading: 1.15,
  mostLines: 4,
  sizes: [96, 88, 80, 72, 64, 56, 50],
};
const middle = 266;
const namePlace = { width: 690, height: 50, leading: 1, mostLines: 1, sizes: [34] };
const nameAt = { size: 34, x: margin, y: 562 };
/** The site's sign, so large that it leaves the picture at the foot and at the side. */
const sign = { x: 812, y: 64, scale: 20, stroke: 1.75 };

/** The site that a picture is of. */
export interface PicturedSite {
  readonly name: string;
  readonly colours: LookColours;
}

/** The picture that stands for a page where it is shared: its question, the site's name and the thread, as SVG. By day. */
export function composePicture(
  question: string,
  { name: siteName, colours }: PicturedSite,
  face: Face,
): string {
  const { size, lines } = fitLines(face.shown(question), place, face.widthOf);
  const capitals = size * face.capHeight;
  const first = middle + (capitals - (lines.length - 1) * size * place.leading) / 2;
  const outlines = lines.map((line, at) =>
    face.outlineOf(line, { size, x: margin, y: first + at * size * place.leading }),
  );
  const [name = ''] = fitLines(face.shown(siteName), namePlace, face.widthOf).lines;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<path fill="${colours.paper.light}" d="M0 0h${width}v${height}H0z"/>`,
    `<path fill="none" stroke="${colours.thread.light}" stroke-width="${sign.stroke}" stroke-linecap="round"`,
    ` transform="translate(${sign.x} ${sign.y}) scale(${sign.scale})" d="${threadFrom(height / sign.scale)}"/>`,
    `<path fill="${colours.ink.light}" d="${outlines.join('')}"/>`,
    `<path fill="${colours.quiet.light}" d="${face.outlineOf(name, nameAt)}"/>`,
    '</svg>',
  ].join('');
}
