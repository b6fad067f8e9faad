import { svgAttribute, svgText } from '../../site/pictures/svg-text.ts';
import { type Label, leading } from './label.ts';

/** A line of words as SVG: as text in whatever face the reader has, or as outlines. */
export type Lettering = (words: string, at: LetteringPlace) => string;

export interface LetteringPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: Label['anchor'];
  readonly class?: string;
}

/** As text. */
export const asText: Lettering = (words, { x, y, size, anchor, class: name }) => {
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const named = name ? ` class="${name}"` : '';
  return `<text${named} x="${rounded(x)}" y="${rounded(y)}" font-size="${size}"${anchored}>${svgText(words)}</text>`;
};

export function drawLabel(label: Label, isShown: boolean, letter: Lettering): string {
  const { kind, of, lines, leader, isAtRest } = label;
  const named = kind === 'channel' ? 'data-channel' : kind === 'page' ? 'data-page' : 'data-journey';
  const classes = ['label', kind, ...(isShown ? ['shown'] : []), ...(isAtRest ? ['at-rest'] : [])].join(' ');
  return [
    `<g class="${classes}" ${named}="${svgAttribute(of)}">`,
    leader
      ? `<path class="leader" d="M${rounded(leader.from.x)} ${rounded(leader.from.y)}L${rounded(leader.to.x)} ${rounded(leader.to.y)}"/>`
      : '',
    ...lines.map((line, at) => letter(line, { ...label, y: label.y + at * label.size * leading })),
    '</g>',
  ].join('');
}

export function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
