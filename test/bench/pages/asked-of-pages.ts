import type { VisitFigures } from './visit-figures.ts';
import { kilobytes, milliseconds } from './visit-tables.ts';
import { ours } from './visited-sites.ts';

/** A figure that our pages are asked to show beside others, and what was seen of it. */
export interface PageFigure {
  readonly asked: string;
  readonly seen: string;
  readonly met: boolean;
}

/** @param figures of those sites that were visited; what is asked beside one that was not, is left out */
export function pageFigures(figures: readonly VisitFigures[]): PageFigure[] {
  const named = (name: string) => figures.find(site => site.name === name);
  const own = named(ours);
  if (!own) return [];
  const [floor, prerendered, starlight] = ['bare', 'bare-prerendered', 'starlight'].map(named);
  const routers = figures.filter(({ name }) => name === 'vitepress' || name === 'docusaurus');
  return [
    ...(floor ? [atMost('largest paint', own.largestPaint, floor.largestPaint, 'the floor')] : []),
    ...(starlight ? [twiceAsEarly(own, starlight)] : []),
    ...figures
      .filter(({ name }) => name !== ours && !name.startsWith('bare'))
      .map(other => ({
        asked: `fewer bytes than ${other.name}`,
        seen: `${kilobytes(own.bytes)} kB, ${kilobytes(other.bytes)} kB`,
        met: own.bytes < other.bytes,
      })),
    ...(prerendered
      ? [
          atMost('click to heading', own.toHeading, prerendered.toHeading, 'a bare page prerendered'),
          atMost(
            'click to largest paint',
            own.toLargestPaint,
            prerendered.toLargestPaint,
            'a bare page prerendered',
          ),
        ]
      : []),
    ...routers.map(router => ({
      asked: `click to heading before ${router.name}`,
      seen: `${milliseconds(own.toHeading)} ms, ${milliseconds(router.toHeading)} ms`,
      met: own.toHeading < router.toHeading,
    })),
  ];
}

/** As near to what can be had at best as nobody will notice. */
const tolerance = 1.15;

function atMost(what: string, time: number | undefined, best: number | undefined, whose: string): PageFigure {
  const times = time !== undefined && best !== undefined ? time / best : Number.NaN;
  return {
    asked: `${what} ≤ ${tolerance} × ${whose}`,
    seen: `${times.toFixed(2)} ×`,
    met: times <= tolerance,
  };
}

function twiceAsEarly(own: VisitFigures, other: VisitFigures): PageFigure {
  const times = other.largestPaint / own.largestPaint;
  return {
    asked: `largest paint at least twice as early as ${other.name}`,
    seen: `${times.toFixed(2)} ×`,
    met: times >= 2,
  };
}
