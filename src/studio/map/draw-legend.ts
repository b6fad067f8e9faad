import { thread } from '../../site/view/thread.ts';
import { type Lettering, rounded } from './draw-labels.ts';
import type { MapView } from './map-view.ts';

/** In the corner: how the three kinds of ways look, and what the size of a page says. */
export function drawLegend({ width, height }: MapView, letter: Lettering): string {
  const left = -width / 2 + 28;
  const bottom = height / 2 - 24;
  return [
    '<g class="legend">',
    ...legend.flatMap(({ sign, words }, at) => {
      const y = bottom - (legend.length - 1 - at) * 22;
      return [
        `<g transform="translate(${rounded(left)} ${rounded(y - 13)})">${sign}</g>`,
        letter(words, { x: left + 44, y, size: 13, anchor: 'start' }),
      ];
    }),
    '</g>',
  ].join('\n');
}

const legend = [
  {
    sign: '<path class="sign" d="M0 9H24"/><circle class="dot" cx="26" cy="9" r="2.6"/>',
    words: 'straight: to the centre',
  },
  {
    sign: `<path class="sign" transform="translate(5 0) scale(.56)" stroke-width="2.6" d="${thread}"/>`,
    words: 'spiral: round, or into another journey',
  },
  {
    sign: '<path class="sign" d="M0 9H18M18 4.5V13.5"/>',
    words: 'half-way: ends in reading',
  },
  {
    sign: '<circle class="dot" cx="5" cy="9" r="3.4"/><circle class="dot" cx="20" cy="9" r="6.8"/>',
    words: 'a page, larger for more journeys',
  },
];
