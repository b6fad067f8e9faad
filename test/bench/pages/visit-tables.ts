import { table } from '../table.ts';
import { kinds } from './static-files.ts';
import type { VisitFigures } from './visit-figures.ts';

/** What comes over the line until the visitor moves on: of the page itself, and ahead of what may be asked for next. */
export function weightTable(figures: readonly VisitFigures[]): string {
  return table([
    ['kB', 'requests', ...kinds, 'in all', 'ahead'],
    ...figures.map(({ name, requests, bytesByKind, bytes, bytesAhead }) => [
      name,
      `${requests}`,
      ...kinds.map(kind => kilobytes(bytesByKind[kind])),
      kilobytes(bytes),
      kilobytes(bytesAhead),
    ]),
  ]);
}

export function timeTable(figures: readonly VisitFigures[]): string {
  return table([
    ['ms', 'first paint', 'largest paint', 'blocked', 'shift', 'click to heading', 'to largest paint'],
    ...figures.map(site => [
      site.name,
      milliseconds(site.firstPaint),
      milliseconds(site.largestPaint),
      milliseconds(site.blocked),
      site.shift.toFixed(3),
      milliseconds(site.toHeading),
      milliseconds(site.toLargestPaint),
    ]),
  ]);
}

export function kilobytes(bytes: number): string {
  return bytes === 0 ? '–' : (bytes / 1000).toFixed(1);
}

export function milliseconds(time: number | undefined): string {
  return time === undefined ? '–' : time.toFixed(0);
}
