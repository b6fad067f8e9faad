import { encodeQR } from 'qr';
import { svgText } from '../../site/pictures/svg-text.ts';
import type { EntryLink } from './entry-links.ts';

/** In modules, on every side: what ISO/IEC 18004 asks for, and readers rely on. */
const quietZone = 4;

/** In bytes: more does not fit into the largest code that can still be read with 15 % of it lost. */
export const longestAddress = 2331;

/**
 * A link's address as a QR code: an SVG of one unit a module, black on white whatever it is laid on. The same link
 * makes the same bytes.
 */
export function qrCode({ inquiry, channel, address }: EntryLink): string {
  const modules = encodeQR(address, 'raw', { ecc: 'medium', border: quietZone });
  const size = modules.length;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" shape-rendering="crispEdges">`,
    `<title>${svgText(`${inquiry} (${channel})`)}</title>`,
    `<desc>${svgText(address)}</desc>`,
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`,
    `<path d="${modules.map(bars).join('')}"/>`,
    '</svg>',
  ].join('\n')}\n`;
}

/** A row's dark modules, each run of them as one bar: laid side by side, squares would show seams in print. */
function bars(row: readonly boolean[], y: number): string {
  const starts = row.flatMap((isDark, x) => (isDark && !row[x - 1] ? x : []));
  return starts.map(x => `M${x} ${y}h${row.indexOf(false, x) - x}v1H${x}z`).join('');
}
