import stringWidth from 'string-width';
import { type Colours, tameLine } from '../say.ts';
import type { EntryLink } from './entry-links.ts';

/** For people, on a terminal. The address stands last, so that however long it is, the columns before it are straight. */
export function table(links: readonly EntryLink[], { dim }: Colours): string {
  const head = ['journey', 'inquiry', 'channel', 'address'];
  const rows = links.map(({ journey, inquiry, channel, address }) => [
    journey,
    tameLine(inquiry),
    channel,
    address,
  ]);
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map(row => stringWidth(row[at] ?? ''))));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - stringWidth(cell)))
      .join('  ')
      .trimEnd();
  return [dim(line(head)), ...rows.map(line)].join('\n');
}
